package org.khabar.link;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.khabar.Analysis;
import org.khabar.coreference.EntityResolver;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.link.LinkBase.Candidate;
import org.khabar.link.LinkBase.Kind;
import org.khabar.table.Table;

/**
 * Links the entities of a document to Wikidata or GeoNames, from a packed base of places and
 * well-known organisations and persons.
 *
 * <p>A name alone is no proof: what the document says of the entity (type, country, title) must not
 * contradict the candidate, and for all but the best known the document must speak of the
 * candidate's country elsewhere. Where two candidates stay, there is no link. Immutable and safe to
 * share between threads.
 */
public final class Linker {
  /** Of links that the tables of countries, capitals and great organisations tell by themselves. */
  private static final double TABLE = 0.98;

  private static final double KNOWN = 0.97;
  private static final double COUNTRY_OF_ENTITY = 0.95;
  private static final double COUNTRY_OF_DOCUMENT = 0.9;
  private static final int WINDOW = 20;

  /** The longest of what joins two places in a list. */
  private static final int GAP = 3;

  private static final String GEONAMES = "GN:";

  private final LinkBase base;
  private final ImmutableMap<String, Kind> heads;

  /** Names of small places that are more often words: الخبر. */
  private final ImmutableSet<String> words;

  /** Items of countries and capitals. */
  private final ImmutableSet<String> states;

  private Linker(
      LinkBase base,
      ImmutableMap<String, Kind> heads,
      ImmutableSet<String> words,
      ImmutableSet<String> states) {
    this.base = base;
    this.heads = heads;
    this.words = words;
    this.states = states;
  }

  /**
   * Loads the packed tables.
   *
   * @return ready to use
   * @throws IOException if one is missing or broken; the message names it
   */
  public static Linker load() throws IOException {
    Map<String, Kind> heads = new HashMap<>();
    for (CSVRecord row : Table.read(Linker.class, "heads.tsv")) {
      heads.put(row.get("form"), Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
    }
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    for (CSVRecord row : Table.read(Linker.class, "words.tsv")) {
      words.add(LinkBase.key(row.get("form")));
    }
    ImmutableSet.Builder<String> states = ImmutableSet.builder();
    for (CSVRecord row : Table.read(EntityResolver.class, "countries.tsv")) {
      states.add(row.get("wikidata"));
    }
    return new Linker(LinkBase.load(), ImmutableMap.copyOf(heads), words.build(), states.build());
  }

  /**
   * The link of an entity, if the base has one that nothing speaks against.
   *
   * @param analysis of the document that names it
   * @param entity one of its entities
   * @return empty where the base has nothing, or where the document leaves a doubt
   */
  public Optional<Link> link(Analysis analysis, Entity entity) {
    if (entity.type() == MentionType.LOCATION && words.contains(LinkBase.key(entity.name()))) {
      return Optional.empty();
    }
    Set<String> countries = countries(analysis, entity);
    List<Candidate> candidates = candidates(entity);
    boolean region = region(analysis, entity);
    if (region) {
      candidates.removeIf(candidate -> candidate.kind() != Kind.REGION);
    }
    if (entity.wikidata().isPresent()) {
      String id = entity.wikidata().get();
      // الضفة is the bank of any river where nothing else is Palestinian.
      boolean sure =
          entity.type() != MentionType.LOCATION
              || entity.country().isEmpty()
              || states.contains(id)
              || (!region && countries.contains(entity.country().get()))
              || ofKind(candidates, Kind.KNOWN).stream().anyMatch(c -> c.id().equals(id));
      if (sure || !region) {
        return sure ? Optional.of(new Link(id, Link.Base.WIKIDATA, TABLE)) : Optional.empty();
      }
    }
    candidates.removeIf(
        candidate ->
            entity.country().isPresent()
                && candidate.country().isPresent()
                && !entity.country().equals(candidate.country()));
    List<Candidate> known = ofKind(candidates, Kind.KNOWN);
    if (!known.isEmpty()) {
      return only(known).map(candidate -> link(candidate, KNOWN));
    }
    candidates.removeIf(candidate -> !supported(candidate, entity, countries));
    double confidence = entity.country().isPresent() ? COUNTRY_OF_ENTITY : COUNTRY_OF_DOCUMENT;
    // A town and the region around it share a name; what stands in the text is mostly the town.
    for (Kind kind : List.of(Kind.POLITICIAN, Kind.CITY, Kind.REGION)) {
      List<Candidate> ofKind = ofKind(candidates, kind);
      if (!ofKind.isEmpty()) {
        return only(ofKind).map(candidate -> link(candidate, confidence));
      }
    }
    return Optional.empty();
  }

  /**
   * The analysis with the Wikidata items that {@link #link} finds for its entities, and no other;
   * links to GeoNames are left out.
   *
   * @param analysis whose items of Wikidata, if it has any, are replaced
   * @return a copy
   */
  public Analysis linked(Analysis analysis) {
    List<Entity> entities =
        analysis.entities().stream()
            .map(
                entity ->
                    new Entity(
                        entity.id(),
                        entity.type(),
                        entity.name(),
                        entity.aliases(),
                        entity.titles(),
                        entity.country(),
                        link(analysis, entity)
                            .filter(link -> link.base() == Link.Base.WIKIDATA)
                            .map(Link::id),
                        entity.reference()))
            .toList();
    return new Analysis(
        analysis.document(),
        analysis.published(),
        analysis.mentions(),
        entities,
        analysis.events(),
        analysis.warnings());
  }

  /** By the name; where it begins with محافظة or مدينة, by the rest, and of that kind. */
  private List<Candidate> candidates(Entity entity) {
    List<Candidate> found = base.find(entity.type(), entity.name());
    int space = entity.name().indexOf(' ');
    Kind head = space < 0 ? null : heads.get(entity.name().substring(0, space));
    if (found.isEmpty() && entity.type() == MentionType.LOCATION && head != null) {
      found = base.find(entity.type(), entity.name().substring(space + 1));
      found.removeIf(candidate -> candidate.kind() != head);
    }
    return new ArrayList<>(found);
  }

  /**
   * Whether the document first names the place after a word such as ولاية, or in a list after one:
   * ولايات سوسة والمهدية.
   */
  private boolean region(Analysis analysis, Entity entity) {
    boolean region = false;
    int end = Integer.MIN_VALUE / 2;
    for (Mention mention : analysis.mentions()) {
      if (entity.type() != MentionType.LOCATION || mention.type() != MentionType.LOCATION) {
        continue;
      }
      Optional<Kind> head = head(analysis.document().text(), mention.start());
      boolean listed = mention.start() - end <= GAP && head.isEmpty();
      region = head.isPresent() ? head.get() == Kind.REGION : region && listed;
      if (mention.entity().filter(entity.id()::equals).isPresent()) {
        return region;
      }
      end = mention.end();
    }
    return false;
  }

  /** What the word before a place says that it is, with or without a proclitic: بولاية. */
  private Optional<Kind> head(String text, int start) {
    String before = text.substring(Math.max(0, start - WINDOW), start).strip();
    String word = before.substring(before.lastIndexOf(' ') + 1);
    Kind head = heads.get(word);
    return Optional.ofNullable(
        head == null && word.length() > 1 ? heads.get(word.substring(1)) : head);
  }

  private static List<Candidate> ofKind(List<Candidate> candidates, Kind kind) {
    return candidates.stream().filter(candidate -> candidate.kind() == kind).toList();
  }

  private static Optional<Candidate> only(List<Candidate> candidates) {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** Countries that other entities of the document are or belong to. */
  private static Set<String> countries(Analysis analysis, Entity entity) {
    Set<String> countries = new HashSet<>();
    for (Entity other : analysis.entities()) {
      if (!other.equals(entity)) {
        other.country().ifPresent(countries::add);
      }
    }
    return countries;
  }

  private static boolean supported(Candidate candidate, Entity entity, Set<String> countries) {
    boolean country =
        (entity.country().isPresent() && entity.country().equals(candidate.country()))
            || candidate.country().filter(countries::contains).isPresent();
    // A footballer may have the name of a member of a parliament.
    return country && (candidate.place() || !entity.titles().isEmpty());
  }

  private static Link link(Candidate candidate, double confidence) {
    String id = candidate.id();
    return id.startsWith(GEONAMES)
        ? new Link(id.substring(GEONAMES.length()), Link.Base.GEONAMES, confidence)
        : new Link(id, Link.Base.WIKIDATA, confidence);
  }
}
