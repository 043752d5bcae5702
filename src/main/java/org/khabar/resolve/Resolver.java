package org.khabar.resolve;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khabar.Analysis;
import org.khabar.event.Event;
import org.khabar.match.NameVariants;

/**
 * Finds out which entities and events of different documents are one.
 *
 * <p>Analyses are added one after another, in any order: the result is that of the set. Entities
 * are one if they share a Wikidata item, or if their full names are variants of one name and
 * neither items nor countries differ; a short form goes to the entity that is called by it in other
 * documents, if one dominates. Events are one if type, channel and day agree and participants
 * overlap.
 *
 * <p>Counts of each name and a short record of each event are kept in memory, no text and no
 * mention: about 2 KB for each distinct name. A million mentions of Arabic news have some 120,000
 * names and are resolved in a heap of 320 MB. Not safe to share between threads.
 */
public final class Resolver {
  private final NameVariants variants;
  final List<SourceDocument> documents = new ArrayList<>();
  final List<NameRecord> names = new ArrayList<>();
  final List<EventRecord> events = new ArrayList<>();
  private final Map<String, Integer> documentNumbers = new HashMap<>();
  private final Map<NameKey, Integer> nameNumbers = new HashMap<>();

  /**
   * A document that was added.
   *
   * @param published {@link Days#UNDATED} if it is not known
   */
  record SourceDocument(String id, LocalDate published) {}

  private Resolver(NameVariants variants) {
    this.variants = variants;
  }

  /**
   * A resolver without documents.
   *
   * @param variants tells which spellings may be of one name
   * @return empty
   */
  public static Resolver of(NameVariants variants) {
    return new Resolver(variants);
  }

  /**
   * A resolver as {@link #save} left it.
   *
   * @param folder where it was saved
   * @param variants as {@link #of} takes them
   * @return holds all that was added before; more can be
   * @throws IOException if the folder cannot be read or holds something else; the message names the
   *     file and what was expected
   */
  public static Resolver load(Path folder, NameVariants variants) throws IOException {
    Resolver resolver = new Resolver(variants);
    ResolverState.read(folder, resolver);
    return resolver;
  }

  /**
   * Saves all that was added, whole or not at all.
   *
   * @param folder made if it is not there
   * @throws IOException if it cannot be written
   */
  public void save(Path folder) throws IOException {
    ResolverState.write(this, folder);
  }

  /**
   * Whether a folder holds what {@link #save} writes.
   *
   * @param folder need not exist
   * @return whether {@link #load} has something to read there, which may still be broken
   */
  public static boolean isSaved(Path folder) {
    return ResolverState.isIn(folder);
  }

  /**
   * How many documents were added.
   *
   * @return those of a loaded state, too
   */
  public int size() {
    return documents.size();
  }

  /**
   * Whether a document of that id was added.
   *
   * @param document its id
   * @return whether {@link #add} would refuse it
   */
  public boolean contains(String document) {
    return documentNumbers.containsKey(document);
  }

  /**
   * Adds the analysis of a document.
   *
   * @param analysis counted and let go; its id must be new
   * @throws IllegalArgumentException if one of that id was added before
   */
  public void add(Analysis analysis) {
    int document =
        addDocument(new SourceDocument(analysis.id(), analysis.published().orElse(Days.UNDATED)));
    Map<String, Integer> numbers = new HashMap<>();
    DocumentNames.of(analysis)
        .forEach(
            (id, sighting) -> {
              int number = record(sighting.key());
              names.get(number).add(document, sighting.forms(), sighting.titles());
              numbers.put(id, number);
            });
    for (Event event : analysis.events()) {
      events.add(EventRecord.of(event, document, numbers));
    }
  }

  int addDocument(SourceDocument document) {
    Integer before = documentNumbers.putIfAbsent(document.id(), documents.size());
    if (before != null) {
      throw new IllegalArgumentException(
          "analysis: expected a new document, \"" + document.id() + "\" was added before");
    }
    documents.add(document);
    return documents.size() - 1;
  }

  /** The number of the record of a key, made if it is new. */
  int record(NameKey key) {
    Integer number = nameNumbers.putIfAbsent(key, names.size());
    if (number != null) {
      return number;
    }
    names.add(new NameRecord(key));
    return names.size() - 1;
  }

  /**
   * The entities and events of all that was added until now.
   *
   * @return the same whatever the order of addition; more can be added afterwards
   */
  public Resolved resolve() {
    List<NameCluster> clusters =
        NameClusters.of(variants, names.stream().map(Resolver::count).toList());
    int[] numbers = NameClusters.numbers(clusters, names.size());
    List<ResolvedEntity> entities = new ArrayList<>(clusters.size());
    for (NameCluster cluster : clusters) {
      entities.add(EntityBuilder.build(cluster, names, documents));
    }
    List<String> ids = entities.stream().map(ResolvedEntity::id).toList();
    List<ResolvedEvent> resolved = new EventBuilder(documents, events, numbers, ids).build();
    entities.sort(EntityBuilder.ORDER);
    return new Resolved(entities, resolved);
  }

  private static NameCount count(NameRecord name) {
    return NameCount.of(
        name.key, name.size(), Maps.transformValues(name.forms, NameRecord.Use::documents));
  }
}
