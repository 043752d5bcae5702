package org.khabar.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.khabar.Analysis;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;

/**
 * Scores analyses against annotated documents, with the figures of the project's reference scorer.
 *
 * <ul>
 *   <li>{@code name …}: exact span and type. A prediction inside a gold title is neither required
 *       nor wrong, since names inside titles are not annotated.
 *   <li>{@code title}: overlap of at least half of the longer span.
 *   <li>{@code coref B3}: B-cubed (Bagga and Baldwin 1998) over the gold names that were found with
 *       the right span and type, gold chains against entities.
 *   <li>{@code trigger}: same type of event and overlapping characters.
 *   <li>{@code event}: same type and a shared trigger; one to one, most shared triggers first.
 *   <li>{@code argument …}: fillers by role over paired events; all others count as missed or
 *       wrong. A filler is right when it, or a name of its entity, has the same words as the gold
 *       one, is in the same chain, or shares at least half of the words of the longer. {@code
 *       participant} forgives the role.
 *   <li>{@code status}, {@code channel}, {@code date}: accuracy over paired events.
 *   <li>{@code complete}: events whose participants, status and date are all right.
 * </ul>
 *
 * <p>Collects as documents are added; not safe to share between threads.
 */
public final class Scorer {
  private final Tally tally = new Tally();
  private final Consumer<String> errors;
  private int documents;
  private int analysed;
  private int wrongOffsets;

  /** What a gold name refers to: a chain, or all names of one type with the same words. */
  private record Referent(Optional<Integer> chain, String words, Optional<MentionType> type) {}

  /** A scorer that keeps its differences to itself. */
  public Scorer() {
    this(difference -> {});
  }

  /**
   * A scorer that tells each difference.
   *
   * @param errors gets one line for each missed, wrong or differing thing
   */
  public Scorer(Consumer<String> errors) {
    this.errors = errors;
  }

  /**
   * Scores analyses, paired with {@code gold} by id; of two with the same id the later one counts.
   */
  public static Scores score(List<GoldDocument> gold, Collection<Analysis> analyses) {
    Map<String, Analysis> byId = new HashMap<>();
    analyses.forEach(analysis -> byId.put(analysis.id(), analysis));
    Scorer scorer = new Scorer();
    gold.forEach(document -> scorer.add(document, Optional.ofNullable(byId.get(document.id()))));
    return scorer.scores();
  }

  /**
   * Scores one document.
   *
   * @param analysis of the same document; one that is missing counts as one that found nothing
   */
  public void add(GoldDocument gold, Optional<Analysis> analysis) {
    documents++;
    analysed += analysis.isPresent() ? 1 : 0;
    List<Mention> mentions = analysis.map(Analysis::mentions).orElse(List.of());
    List<Event> events = analysis.map(Analysis::events).orElse(List.of());
    for (Mention mention : mentions) {
      if (!covers(gold.text(), mention)) {
        wrongOffsets++;
      }
    }
    Chains chains = new Chains(gold.chains());
    titles(gold, mentions);
    names(gold, mentions);
    coreference(gold, mentions, chains);
    EventScorer.add(
        gold.events(),
        events,
        new Fillers(chains, analysis.map(Analysis::entities).orElse(List.of())),
        tally,
        difference -> errors.accept(gold.id() + " " + difference));
  }

  /** The figures over all documents so far. */
  public Scores scores() {
    Map<String, Map<String, Number>> rows = tally.rows();
    Map<String, Number> counts = new LinkedHashMap<>();
    counts.put("gold", documents);
    counts.put("analysed", analysed);
    counts.put("wrong offsets", wrongOffsets);
    rows.put("documents", counts);
    return new Scores(rows);
  }

  private static boolean covers(String text, Mention mention) {
    return mention.end() <= text.length() && mention.span().of(text).equals(mention.text());
  }

  private void titles(GoldDocument gold, List<Mention> mentions) {
    List<GoldMention> wanted = goldTitles(gold);
    List<Mention> left =
        new ArrayList<>(mentions.stream().filter(m -> m.type() == MentionType.TITLE).toList());
    int predicted = left.size();
    int hits = 0;
    for (GoldMention title : wanted) {
      Optional<Mention> hit = left.stream().filter(m -> halfShared(title, m)).findFirst();
      if (hit.isPresent()) {
        left.remove(left.indexOf(hit.get()));
        hits++;
      }
    }
    tally.count("title", hits, predicted, wanted.size());
  }

  private static boolean halfShared(GoldMention title, Mention mention) {
    int shared = Math.min(title.end(), mention.end()) - Math.max(title.start(), mention.start());
    return shared * 2 >= Math.max(title.end() - title.start(), mention.span().length());
  }

  private void names(GoldDocument gold, List<Mention> mentions) {
    Set<Name> wanted = Name.wanted(gold);
    Set<Name> predicted = Name.predicted(gold, mentions);
    for (MentionType type : MentionType.values()) {
      if (type != MentionType.TITLE) {
        countNames("name " + type, ofType(wanted, type), ofType(predicted, type));
      }
    }
    countNames("name ALL", wanted, predicted);
    wanted.stream().filter(n -> !predicted.contains(n)).forEach(n -> tell("MISSED", n, gold));
    predicted.stream().filter(n -> !wanted.contains(n)).forEach(n -> tell("WRONG", n, gold));
  }

  private void countNames(String row, Set<Name> wanted, Set<Name> predicted) {
    int hits = (int) predicted.stream().filter(wanted::contains).count();
    tally.count(row, hits, predicted.size(), wanted.size());
  }

  private static Set<Name> ofType(Set<Name> names, MentionType type) {
    Set<Name> some = new TreeSet<>(names);
    some.removeIf(name -> name.type() != type);
    return some;
  }

  private void tell(String what, Name name, GoldDocument gold) {
    String text = gold.text();
    int end = Math.min(name.end(), text.length());
    int start = Math.min(name.start(), end);
    String before = text.substring(Math.max(0, start - 25), start);
    String after = text.substring(end, Math.min(text.length(), end + 25));
    String context = before + "[" + text.substring(start, end) + "]" + after;
    errors.accept(
        gold.id() + " " + what + " " + name.type() + " " + context.replaceAll("[\\r\\n]", " "));
  }

  private void coreference(GoldDocument gold, List<Mention> mentions, Chains chains) {
    Map<Name, Referent> wanted = new LinkedHashMap<>();
    goldNames(gold).forEach((name, text) -> wanted.put(name, referent(chains, name, text)));
    Map<Name, Object> predicted = new HashMap<>();
    for (Mention mention : mentions) {
      Name name = Name.of(mention);
      // A mention without an entity stands for itself: a key no other mention has.
      predicted.put(name, mention.entity().<Object>map(id -> id).orElse(name));
    }
    List<Name> found = wanted.keySet().stream().filter(predicted::containsKey).toList();
    for (Name name : found) {
      Set<Name> gathered = new LinkedHashSet<>(found);
      gathered.removeIf(other -> !predicted.get(other).equals(predicted.get(name)));
      Set<Name> belonging = new LinkedHashSet<>(found);
      belonging.removeIf(other -> !wanted.get(other).equals(wanted.get(name)));
      double shared = gathered.stream().filter(belonging::contains).count();
      tally.cluster(shared / gathered.size(), shared / belonging.size());
    }
  }

  private static Referent referent(Chains chains, Name name, String text) {
    Optional<Integer> chain = chains.of(text);
    return chain.isPresent()
        ? new Referent(chain, "", Optional.empty())
        : new Referent(chain, FillerWords.joined(text), Optional.of(name.type()));
  }

  private static Map<Name, String> goldNames(GoldDocument gold) {
    Map<Name, String> names = new LinkedHashMap<>();
    for (GoldMention mention : gold.mentions()) {
      MentionType type = MentionType.valueOf(mention.type());
      if (type != MentionType.TITLE) {
        names.put(new Name(mention.start(), mention.end(), type), mention.text());
      }
    }
    return names;
  }

  private static List<GoldMention> goldTitles(GoldDocument gold) {
    return gold.mentions().stream().filter(m -> m.type().equals(MentionType.TITLE.name())).toList();
  }
}
