package org.khabar.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.khabar.Analysis;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.match.NameVariants;
import org.khabar.resolve.ResolverSteps.Identity;
import org.khabar.resolve.ResolverSteps.Member;
import org.khabar.resolve.ResolverSteps.Referent;
import org.khabar.resolve.ResolverSteps.Report;
import org.khabar.resolve.ResolverSteps.Sighting;
import org.khabar.resolve.ResolverSteps.Usage;

class ResolverStepsProperties {
  private static NameVariants variants;

  @BeforeContainer
  static void load() throws IOException {
    variants = NameVariants.load();
  }

  @Provide
  Arbitrary<List<Analysis>> collections() {
    return new ResolverProperties().collections();
  }

  @Property(tries = 300)
  void stepsGiveWhatTheResolverGives(
      @ForAll("collections") List<Analysis> analyses, @ForAll long seed) {
    Resolver resolver = Resolver.of(variants);
    analyses.forEach(resolver::add);
    List<Analysis> shuffled = new ArrayList<>(analyses);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(resolver.resolve(), new Steps(shuffled).resolve());
  }

  /** The steps one after another, each in the simplest way. */
  private static final class Steps {
    private final List<Analysis> analyses;
    private final Map<String, List<Sighting>> byName = new TreeMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();

    Steps(List<Analysis> analyses) {
      this.analyses = analyses;
      for (Analysis analysis : analyses) {
        for (Sighting sighting : ResolverSteps.sightings(analysis)) {
          byName.computeIfAbsent(sighting.name(), name -> new ArrayList<>()).add(sighting);
          documents.computeIfAbsent(sighting.name(), name -> new TreeSet<>()).add(analysis.id());
        }
      }
      Map<MentionType, List<Usage>> usages = new TreeMap<>();
      byName.forEach(
          (name, sightings) -> {
            Map<String, Integer> forms = new HashMap<>();
            sightings.forEach(
                one -> one.forms().keySet().forEach(form -> forms.merge(form, 1, Integer::sum)));
            int first = (int) sightings.stream().filter(Sighting::first).count();
            usages
                .computeIfAbsent(sightings.get(0).type(), type -> new ArrayList<>())
                .add(new Usage(name, first, forms));
          });
      for (List<Usage> ofType : usages.values()) {
        for (Member member : ResolverSteps.cluster(variants, ofType)) {
          members.put(member.name(), member);
        }
      }
    }

    Resolved resolve() {
      Map<Integer, List<Member>> clusters =
          members.values().stream().collect(Collectors.groupingBy(Member::number));
      List<ResolvedEntity> entities = new ArrayList<>();
      clusters.values().forEach(cluster -> entities.add(entity(cluster)));
      entities.sort(EntityBuilder.ORDER);
      List<ResolvedEvent> events = new ArrayList<>();
      groups().forEach(group -> events.addAll(ResolverSteps.merge(group.iterator())));
      events.sort(EventBuilder.BY_TIME);
      return new Resolved(entities, events);
    }

    private ResolvedEntity entity(List<Member> cluster) {
      Map<String, Integer> forms = new HashMap<>();
      Map<String, Integer> titles = new HashMap<>();
      Set<String> all = new TreeSet<>();
      for (Member member : cluster) {
        for (Sighting sighting : byName.get(member.name())) {
          sighting.forms().forEach((form, count) -> forms.merge(form, count, Integer::sum));
          sighting.titles().forEach(title -> titles.merge(title, 1, Integer::sum));
        }
        all.addAll(documents.get(member.name()));
      }
      Identity identity = cluster.get(0).entity();
      return ResolverSteps.entity(identity, forms, titles, all);
    }

    /** Reports that share blocking keys by kind, each other one alone. */
    private Collection<List<Report>> groups() {
      List<Report> reports = new ArrayList<>();
      Map<String, Integer> blocks = new HashMap<>();
      for (Analysis analysis : analyses) {
        Map<String, Referent> referents = new HashMap<>();
        for (Sighting sighting : ResolverSteps.sightings(analysis)) {
          Member member = members.get(sighting.name());
          referents.put(sighting.entity(), new Referent(member.number(), member.entity().id()));
        }
        for (Event event : analysis.events()) {
          reports.add(new Report(analysis.id(), analysis.published(), event, referents));
        }
      }
      reports.forEach(
          report ->
              ResolverSteps.blocks(report).forEach(block -> blocks.merge(block, 1, Integer::sum)));
      Map<String, List<Report>> groups = new LinkedHashMap<>();
      for (Report report : reports) {
        boolean alone = ResolverSteps.blocks(report).stream().allMatch(b -> blocks.get(b) == 1);
        String group = alone ? report.document() + report.event().id() : "";
        groups
            .computeIfAbsent(ResolverSteps.kind(report) + " " + group, g -> new ArrayList<>())
            .add(report);
      }
      return groups.values();
    }
  }
}
