package org.khabar.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.khabar.Analysis;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.match.NameVariants;
import org.khabar.resolve.Resolver.SourceDocument;

/**
 * The steps of a {@link Resolver} as plain functions, for use on many machines: taken together they
 * give what a resolver gives.
 *
 * <p>{@link #sightings} says what each document counts under which names. Those of one name are
 * added up, wherever they are. {@link #cluster} decides on the names of one type at a time, going
 * by their counts alone. What was counted of the names of one entity, added up again, makes the
 * {@link #entity}. Reports of events that have no {@linkplain #blocks blocking key} in common are
 * never one event; all others of one {@linkplain #kind kind} go to {@link #merge} together.
 */
public final class ResolverSteps {
  private static final int WEEK = 7;
  private static final String SEPARATOR = "\t";

  private ResolverSteps() {}

  /**
   * An entity of a document, as it is counted.
   *
   * @param entity its id in the document
   * @param type of the entity
   * @param name what all documents that must agree on it have in common: type, identifiers and
   *     name; to be compared, not to be read
   * @param first whether it is the first of that name in the document
   * @param forms how often each form of its name stands there
   * @param titles that the document gives it, without doubles
   */
  public record Sighting(
      String entity,
      MentionType type,
      String name,
      boolean first,
      Map<String, Integer> forms,
      List<String> titles) {}

  /**
   * How often a name is used.
   *
   * @param name as {@link Sighting#name}
   * @param documents how many {@linkplain Sighting#first first} sightings there are
   * @param forms how many sightings have each form
   */
  public record Usage(String name, int documents, Map<String, Integer> forms) {}

  /**
   * What names alone tell of an entity.
   *
   * @param id as {@link ResolvedEntity#id}
   * @param type of the entity
   * @param name the leading one, without marks and punctuation
   * @param country empty if it is not known
   * @param wikidata empty if it is not known
   * @param reference id of the user's own name; empty if there is none
   */
  public record Identity(
      String id,
      MentionType type,
      String name,
      String country,
      String wikidata,
      String reference) {}

  /**
   * Whose name it is.
   *
   * @param name as {@link Sighting#name}
   * @param number of the entity, unique among those of all types
   * @param entity the same for all its names
   */
  public record Member(String name, int number, Identity entity) {}

  /**
   * An entity of all documents.
   *
   * @param number as {@link Member#number}
   * @param id as {@link ResolvedEntity#id}
   */
  public record Referent(int number, String id) {}

  /**
   * What a document reports of an event.
   *
   * @param document its id
   * @param published its day
   * @param event as the document's analysis has it
   * @param referents by the ids of the document's entities
   */
  public record Report(
      String document,
      Optional<LocalDate> published,
      Event event,
      Map<String, Referent> referents) {}

  /**
   * What a document says of each of its entities.
   *
   * @param analysis of the document
   * @return in the order of its entities
   */
  public static List<Sighting> sightings(Analysis analysis) {
    Set<String> names = new HashSet<>();
    List<Sighting> sightings = new ArrayList<>();
    DocumentNames.of(analysis)
        .forEach(
            (entity, sighting) -> {
              String name = write(sighting.key());
              sightings.add(
                  new Sighting(
                      entity,
                      sighting.key().type(),
                      name,
                      names.add(name),
                      sighting.forms(),
                      sighting.titles()));
            });
    return sightings;
  }

  /**
   * Finds out which names are those of one entity.
   *
   * @param variants tells which spellings may be of one name
   * @param names all of one type, in any order
   * @return one member a name
   */
  public static List<Member> cluster(NameVariants variants, Collection<Usage> names) {
    List<Usage> usages = List.copyOf(names);
    List<NameCount> counts =
        usages.stream()
            .map(usage -> NameCount.of(read(usage.name), usage.documents, usage.forms))
            .toList();
    List<Member> members = new ArrayList<>(counts.size());
    int types = MentionType.values().length;
    int clusters = 0;
    for (NameCluster cluster : NameClusters.of(variants, counts)) {
      Identity identity = EntityBuilder.identity(cluster);
      int number = clusters++ * types + identity.type.ordinal();
      for (NameUnit unit : cluster.units) {
        for (int member : unit.members) {
          members.add(new Member(usages.get(member).name, number, identity));
        }
      }
    }
    return members;
  }

  /**
   * Makes the entity of what was counted under all its names.
   *
   * @param identity of the names that were put together
   * @param forms how often each form is used
   * @param titles how many sightings have each title
   * @param documents ids of those that name it, in any order
   * @return as {@link Resolver#resolve} gives it
   */
  public static ResolvedEntity entity(
      Identity identity,
      Map<String, Integer> forms,
      Map<String, Integer> titles,
      Collection<String> documents) {
    return EntityBuilder.build(identity, forms, titles, documents);
  }

  /**
   * What reports of one event agree on.
   *
   * @param report of an event
   * @return name of the channel of a meeting; empty for a visit
   */
  public static String kind(Report report) {
    return record(report, 0, Map.of()).channel();
  }

  /**
   * Blocking keys: two reports of one event have one in common. A report without any is an event of
   * its own.
   *
   * @param report of an event
   * @return sorted; opaque
   */
  public static Set<String> blocks(Report report) {
    Map<String, Integer> numbers = new HashMap<>();
    report.referents.forEach((entity, referent) -> numbers.put(entity, referent.number));
    EventRecord event = record(report, 0, numbers);
    Days days = event.days(report.published.orElse(Days.UNDATED));
    Set<String> blocks = new TreeSet<>();
    if (days.known()) {
      for (long week = Math.floorDiv(days.first(), WEEK);
          week <= Math.floorDiv(days.last(), WEEK);
          week++) {
        for (String pair : pairs(event)) {
          blocks.add(event.channel() + " " + week + pair);
        }
      }
    }
    return blocks;
  }

  /** What {@link EventRules#same} asks for: two parties, or a visitor and a place. */
  private static Set<String> pairs(EventRecord event) {
    Set<String> pairs = new TreeSet<>();
    for (EventRecord.Filler one : event.participants()) {
      int who = one.name();
      if (who == EventRecord.NAMELESS || !(event.meeting() || EventRecord.visitor(one))) {
        continue;
      }
      for (EventRecord.Filler filler : event.participants()) {
        int other = filler.name();
        // The two of a meeting are alike: one order is enough.
        if (event.meeting() ? other > who : other != who && other != EventRecord.NAMELESS) {
          pairs.add(" " + who + " with " + other);
        }
      }
      if (!event.meeting()) {
        for (EventRecord.Filler place : event.places()) {
          if (place.name() != EventRecord.NAMELESS) {
            pairs.add(" " + who + " in " + place.name());
          }
        }
      }
    }
    return pairs;
  }

  /**
   * Makes one event of all reports of an occasion.
   *
   * @param reports of one kind, in any order
   * @return in order of time
   */
  public static List<ResolvedEvent> merge(Iterator<Report> reports) {
    List<SourceDocument> documents = new ArrayList<>();
    Map<String, Integer> documentNumbers = new HashMap<>();
    List<EventRecord> events = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Map<Integer, Integer> idNumbers = new HashMap<>();
    while (reports.hasNext()) {
      Report report = reports.next();
      Integer document = documentNumbers.putIfAbsent(report.document, documents.size());
      if (document == null) {
        document = documents.size();
        documents.add(new SourceDocument(report.document, report.published.orElse(Days.UNDATED)));
      }
      Map<String, Integer> numbers = new HashMap<>();
      report.referents.forEach(
          (entity, referent) -> {
            Integer number = idNumbers.putIfAbsent(referent.number, ids.size());
            if (number == null) {
              number = ids.size();
              ids.add(referent.id);
            }
            numbers.put(entity, number);
          });
      events.add(record(report, document, numbers));
    }
    int[] numbers = IntStream.range(0, ids.size()).toArray();
    return new EventBuilder(documents, events, numbers, ids).build();
  }

  private static EventRecord record(Report report, int document, Map<String, Integer> numbers) {
    return EventRecord.of(report.event, document, numbers);
  }

  private static String write(NameKey key) {
    // What may hold anything comes last: the user's id, told by its length, and the name.
    return String.join(
        SEPARATOR,
        key.type().name(),
        key.country(),
        key.wikidata(),
        key.home(),
        String.valueOf(key.reference().length()),
        key.reference() + key.name());
  }

  private static NameKey read(String name) {
    String[] parts = name.split(SEPARATOR, 6);
    int reference = Integer.parseInt(parts[4]);
    return new NameKey(
        MentionType.valueOf(parts[0]),
        parts[5].substring(reference),
        parts[1],
        parts[2],
        parts[5].substring(0, reference),
        parts[3]);
  }
}
