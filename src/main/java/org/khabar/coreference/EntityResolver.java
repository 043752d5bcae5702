package org.khabar.coreference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.khabar.coreference.KnownNames.Known;
import org.khabar.entity.MentionType;
import org.khabar.entity.Title;
import org.khabar.name.NameSpan;
import org.khabar.text.Span;
import org.khabar.token.Text;

/**
 * Finds out which names and titles of a document refer to the same person, place or organisation.
 *
 * <p>Names of one type are joined when one is a short form, a spelling or a known other name of the
 * other; titles go to the person beside them or, without one, to the person who bears a title that
 * agrees. Immutable and safe to share between threads.
 */
public final class EntityResolver {
  private final KnownNames known;
  private final NameMatcher matcher;
  private final TitleReader titleReader;
  private final CounterpartFinder counterparts;

  private EntityResolver(
      KnownNames known,
      NameMatcher matcher,
      TitleReader titleReader,
      CounterpartFinder counterparts) {
    this.known = known;
    this.matcher = matcher;
    this.titleReader = titleReader;
    this.counterparts = counterparts;
  }

  /**
   * Loads the packed tables.
   *
   * @throws IOException if one is missing or broken; the message names it
   */
  public static EntityResolver load() throws IOException {
    KnownNames known = KnownNames.load();
    TitleReader titles = TitleReader.load(known);
    return new EntityResolver(
        known, NameMatcher.load(), titles, CounterpartFinder.load(known, titles));
  }

  /**
   * Resolves the names and titles of a document.
   *
   * @param text the document
   * @param names what the tagger found in it, sorted, not overlapping
   */
  public Resolution resolve(Text text, List<NameSpan> names) {
    String repaired = text.repaired();
    List<String> surfaces = surfaces(repaired, names);
    List<NameForm> forms = forms(names, surfaces);
    new NameChains(matcher).join(forms);

    int[] entities = number(forms, names.size());
    List<Optional<Title>> titles = titles(names, surfaces);
    TitleBearers bearers = new TitleBearers(titleReader, repaired, names, titles, entities);
    bearers.resolve();
    return new Resolution(
        names,
        titles,
        entities,
        bearers.attached(),
        referents(names, surfaces, forms, entities, bearers),
        counterparts.find(text, names, bearers));
  }

  /** What the mentions say, with the ا of the article back that لل swallows. */
  private List<String> surfaces(String text, List<NameSpan> names) {
    Set<String> unclipped = new HashSet<>();
    for (NameSpan name : names) {
      if (!clipped(text, name.span())) {
        unclipped.add(name.span().of(text));
      }
    }
    List<String> surfaces = new ArrayList<>(names.size());
    for (NameSpan name : names) {
      String surface = name.span().of(text);
      // للبنان is ل with لبنان, not with البنان: the document or the tables must tell.
      boolean article =
          clipped(text, name.span())
              && !unclipped.contains(surface)
              && known.find(name.type(), NameWords.of(surface, name.type()).key()).isEmpty();
      surfaces.add(article ? "\u0627" + surface : surface);
    }
    return surfaces;
  }

  /** What the titles say, with spans in the repaired text. */
  private List<Optional<Title>> titles(List<NameSpan> names, List<String> surfaces) {
    Map<String, Title> read = new HashMap<>();
    List<Optional<Title>> titles = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).type() != MentionType.TITLE) {
        titles.add(Optional.empty());
        continue;
      }
      Span title = names.get(i).span();
      // The surface may begin with an article that is not in the text.
      int shift = title.end() - surfaces.get(i).length();
      titles.add(
          Optional.of(
              Resolution.moved(
                  read.computeIfAbsent(surfaces.get(i), titleReader::read),
                  part ->
                      new Span(
                          Math.max(title.start(), part.start() + shift), part.end() + shift))));
    }
    return titles;
  }

  private static boolean clipped(String text, Span span) {
    int start = span.start();
    return start > 0
        && span.length() > 2
        && text.charAt(start) == '\u0644'
        && text.charAt(start - 1) == '\u0644'
        && (start == 1
            || !Character.isLetter(text.charAt(start - 2))
            || (start == 2 || !Character.isLetter(text.charAt(start - 3))));
  }

  private List<NameForm> forms(List<NameSpan> names, List<String> surfaces) {
    Map<String, NameForm> forms = new LinkedHashMap<>();
    Map<String, NameForm> bySurface = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      MentionType type = names.get(i).type();
      if (type == MentionType.TITLE) {
        continue;
      }
      String surface = surfaces.get(i);
      Optional<String> reference = names.get(i).reference();
      NameForm form =
          bySurface.computeIfAbsent(
              type + " " + surface + reference, s -> form(forms, type, surface, reference));
      form.mentions.add(i);
    }
    return new ArrayList<>(forms.values());
  }

  private NameForm form(
      Map<String, NameForm> forms, MentionType type, String surface, Optional<String> reference) {
    NameWords name = NameWords.of(surface, type);
    return forms.computeIfAbsent(
        type + (type == MentionType.PERSON && name.family() ? "+" : " ") + name.key() + reference,
        key -> {
          List<String> compared =
              type == MentionType.ORGANIZATION ? known.foldCountries(name.words()) : name.words();
          return new NameForm(
              type,
              name,
              compared,
              matcher.core(type, name, compared),
              known.find(type, name.key()),
              reference);
        });
  }

  /** Numbers the clusters in order of first mention. */
  private static int[] number(List<NameForm> forms, int size) {
    int[] entities = new int[size];
    Arrays.fill(entities, -1);
    for (NameForm form : forms) {
      for (int mention : form.mentions) {
        entities[mention] = form.cluster;
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (entities[i] >= 0) {
        int next = numbers.size();
        entities[i] = numbers.computeIfAbsent(entities[i], cluster -> next);
      }
    }
    for (NameForm form : forms) {
      form.cluster = entities[form.first()];
    }
    return entities;
  }

  private List<Referent> referents(
      List<NameSpan> names,
      List<String> surfaces,
      List<NameForm> forms,
      int[] entities,
      TitleBearers bearers) {
    Map<Integer, List<NameForm>> byEntity = new TreeMap<>();
    for (NameForm form : forms) {
      byEntity.computeIfAbsent(form.cluster, e -> new ArrayList<>()).add(form);
    }
    List<List<NameSpan>> mentions = lists(byEntity.size());
    List<List<NameSpan>> titles = lists(byEntity.size());
    List<List<NameSpan>> references = lists(byEntity.size());
    List<Set<String>> aliases = new ArrayList<>();
    List<Set<String>> titleForms = new ArrayList<>();
    for (int e = 0; e < byEntity.size(); e++) {
      aliases.add(new LinkedHashSet<>());
      titleForms.add(new LinkedHashSet<>());
    }
    for (int i = 0; i < entities.length; i++) {
      int e = entities[i];
      if (e >= 0) {
        boolean title = names.get(i).type() == MentionType.TITLE;
        (title ? bearers.attached().get(i) ? titles : references : mentions)
            .get(e)
            .add(names.get(i));
        if (!title) {
          aliases.get(e).add(surfaces.get(i));
        } else if (bearers.attached().get(i)) {
          titleForms.get(e).add(surfaces.get(i));
        }
      }
    }
    List<Referent> referents = new ArrayList<>();
    byEntity.forEach(
        (e, of) -> {
          NameForm fullest =
              of.stream()
                  .min(
                      Comparator.comparingInt((NameForm form) -> -form.name.size())
                          .thenComparingInt(NameForm::first))
                  .orElseThrow();
          String name = surfaces.get(fullest.first());
          aliases.get(e).remove(name);
          Optional<Known> fact =
              of.stream()
                  .filter(form -> form.known.size() == 1)
                  .flatMap(form -> form.known.stream())
                  .findFirst();
          referents.add(
              new Referent(
                  e,
                  fullest.type,
                  name,
                  List.copyOf(aliases.get(e)),
                  mentions.get(e),
                  titles.get(e),
                  references.get(e),
                  List.copyOf(titleForms.get(e)),
                  fact.flatMap(Known::country)
                      .or(() -> KnownNames.countryIn(fullest.words))
                      .or(() -> bearers.country(e)),
                  fact.flatMap(Known::wikidata),
                  of.stream().flatMap(form -> form.reference.stream()).findFirst()));
        });
    return referents;
  }

  private static List<List<NameSpan>> lists(int size) {
    List<List<NameSpan>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
