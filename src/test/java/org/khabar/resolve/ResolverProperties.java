package org.khabar.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.khabar.Analysis;
import org.khabar.event.Status;
import org.khabar.match.NameVariants;

class ResolverProperties {
  private static NameVariants variants;

  @BeforeContainer
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  /** A name of a document, as a function of the document it is written into. */
  private interface Line {
    News write(News news);
  }

  private static final Arbitrary<Line> PERSONS =
      Combinators.combine(
              Arbitraries.of("فيكتور", "نزار", "راشد", ""),
              Arbitraries.of("", "جلال", "بن ماجد"),
              Arbitraries.of("بيلوغروف", "بيلوجروف", "الفهري", "\uD800"),
              Arbitraries.of(true, false),
              Arbitraries.of("", "", "RU", "TN"))
          .as(
              (given, middle, family, alias, country) ->
                  news -> {
                    String name = (given + " " + middle + " " + family).strip();
                    boolean called = alias && !given.isEmpty();
                    News with = called ? news.person(name, family) : news.person(name);
                    return country.isEmpty() ? with : with.in(country);
                  });

  private static final Arbitrary<Line> THINGS =
      Combinators.combine(
              Arbitraries.of(
                  "وزارة الفضاء", "وزارة الفضاء القطرية", "وزارة الفضاء التونسية", "تونس"),
              Arbitraries.of("", "QA", "TN"),
              Arbitraries.of("", "", "Q999001", "Q999002"),
              Arbitraries.of("", "", "", "mine"),
              Arbitraries.of(true, false))
          .as(
              (name, country, item, reference, place) ->
                  news -> {
                    News with = place ? news.place(name, name) : news.body(name);
                    with = country.isEmpty() ? with : with.in(country);
                    with = reference.isEmpty() ? with : with.reference(reference);
                    return item.isEmpty() ? with : with.wikidata(item);
                  });

  @Provide
  Arbitrary<List<Analysis>> collections() {
    Arbitrary<List<Line>> lines =
        Arbitraries.oneOf(PERSONS, THINGS).list().ofMinSize(2).ofMaxSize(5);
    Arbitrary<String> days = Arbitraries.of("2024-05-01", "2024-05-02");
    return Combinators.combine(lines, days, days, Arbitraries.of(Status.values()))
        .as(
            (names, published, day, status) ->
                (java.util.function.Function<String, Analysis>)
                    id -> {
                      News news = News.doc(id, published);
                      for (Line name : names) {
                        news = name.write(news);
                      }
                      return news.meeting(status, day, 1, 2).visit(status, day, 1, 2).analysis();
                    })
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            documents -> {
              List<Analysis> analyses = new ArrayList<>();
              for (int i = 0; i < documents.size(); i++) {
                analyses.add(documents.get(i).apply("d" + i));
              }
              return analyses;
            });
  }

  private static Resolver added(List<Analysis> analyses) {
    Resolver resolver = Resolver.of(variants);
    analyses.forEach(resolver::add);
    return resolver;
  }

  @Property(tries = 300)
  void orderDoesNotMatter(@ForAll("collections") List<Analysis> analyses, @ForAll long seed) {
    List<Analysis> shuffled = new ArrayList<>(analyses);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(added(analyses).resolve(), added(shuffled).resolve());
  }

  @Property(tries = 100)
  void savedAndReloadedEqualsUnsaved(
      @ForAll("collections") List<Analysis> analyses, @ForAll int where) throws IOException {
    int cut = Math.floorMod(where, analyses.size() + 1);
    Path folder = Files.createTempDirectory("khabar");
    try {
      added(analyses.subList(0, cut)).save(folder);
      Resolver loaded = Resolver.load(folder, variants);
      analyses.subList(cut, analyses.size()).forEach(loaded::add);
      assertEquals(added(analyses).resolve(), loaded.resolve());
    } finally {
      Files.deleteIfExists(folder.resolve("resolver.jsonl"));
      Files.delete(folder);
    }
  }

  @Property(tries = 200)
  void eachDocumentEntityIsInOneEntityAndEachEventInOne(
      @ForAll("collections") List<Analysis> analyses) {
    Resolved resolved = added(analyses).resolve();
    Set<String> ids =
        resolved.entities().stream().map(ResolvedEntity::id).collect(Collectors.toSet());
    assertEquals(resolved.entities().size(), ids.size(), "ids are unique");
    Set<String> documents = new TreeSet<>();
    resolved.entities().forEach(entity -> documents.addAll(entity.documents()));
    assertEquals(
        analyses.stream().map(Analysis::id).collect(Collectors.toCollection(TreeSet::new)),
        documents);
    Set<ResolvedEvent.Report> reports = new HashSet<>();
    for (ResolvedEvent event : resolved.events()) {
      assertTrue(ids.add(event.id()), "ids are unique");
      for (ResolvedEvent.Report report : event.reports()) {
        assertTrue(reports.add(report), "each report once");
      }
      event
          .participants()
          .forEach(party -> party.entity().ifPresent(id -> assertTrue(ids.contains(id))));
    }
    assertEquals(2 * analyses.size(), reports.size());
  }
}
