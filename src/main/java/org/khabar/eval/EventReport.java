package org.khabar.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.khabar.Analysis;
import org.khabar.event.Channel;
import org.khabar.event.Event;
import org.khabar.event.EventType;
import org.khabar.event.Meeting;
import org.khabar.event.Status;
import org.khabar.event.Trigger;
import org.khabar.extraction.TriggerLexicon;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldEvent;
import org.khabar.learn.GoldDocument.GoldTrigger;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/**
 * How right events are, as tables in Markdown: by type, status, channel, trigger, role and
 * confidence. Events are paired and compared as {@link Scorer} does it. Not safe to share.
 */
public final class EventReport {
  private static final double[] CONFIDENCES = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};
  private static final String ALL = "ALL";

  private final TextReader reader;
  private final TriggerLexicon lexicon;
  private final Map<String, Tally> types = new LinkedHashMap<>();
  private final Map<String, int[]> sizes = new LinkedHashMap<>();
  private final Confusion statuses = new Confusion(names(Status.values()));
  private final Confusion channels = new Confusion(names(Channel.values()));
  private final Map<String, Count> lemmas = new TreeMap<>();
  private final List<Given> given = new ArrayList<>();
  private int documents;

  /** Triggers of one lemma. */
  private static final class Count {
    private int gold;
    private int hit;
    private int found;
    private int right;
  }

  /**
   * An event that was found.
   *
   * @param real whether an annotated event of its type has one of its triggers
   * @param paired whether one is paired with it, and not with another part of the same event
   */
  private record Given(double confidence, boolean real, boolean paired) {}

  private EventReport(TextReader reader, TriggerLexicon lexicon) {
    this.reader = reader;
    this.lexicon = lexicon;
    for (String type : List.of(EventType.MEETING.name(), EventType.VISIT.name(), ALL)) {
      types.put(type, new Tally());
      sizes.put(type, new int[2]);
    }
  }

  /**
   * A report on nothing so far.
   *
   * @throws IOException if a packed table or model is missing or broken
   */
  public static EventReport load() throws IOException {
    return new EventReport(TextReader.load(), TriggerLexicon.load());
  }

  /** Adds one document and its analysis. */
  public void add(GoldDocument gold, Analysis analysis) {
    documents++;
    Fillers fillers = new Fillers(new Chains(gold.chains()), analysis.entities());
    types.forEach(
        (type, tally) -> {
          List<GoldEvent> wanted =
              gold.events().stream()
                  .filter(e -> type.equals(ALL) || type.equals(e.type()))
                  .toList();
          List<Event> found =
              analysis.events().stream()
                  .filter(e -> type.equals(ALL) || type.equals(EventPairs.type(e).name()))
                  .toList();
          sizes.get(type)[0] += wanted.size();
          sizes.get(type)[1] += found.size();
          EventScorer.add(wanted, found, fillers, tally, difference -> {});
        });
    pairs(gold.events(), analysis.events());
    triggers(gold, analysis.events());
  }

  private void pairs(List<GoldEvent> gold, List<Event> found) {
    boolean[] wasFound = new boolean[gold.size()];
    boolean[] isRight = new boolean[found.size()];
    for (EventPairs.Pair pair : EventPairs.of(gold, found)) {
      wasFound[pair.gold()] = true;
      isRight[pair.predicted()] = true;
      GoldEvent wanted = gold.get(pair.gold());
      Event event = found.get(pair.predicted());
      statuses.add(wanted.status(), event.status().name());
      if (event instanceof Meeting meeting && hasChannel(wanted)) {
        channels.add(wanted.channel(), meeting.channel().name());
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!wasFound[i]) {
        statuses.missed(gold.get(i).status());
        if (hasChannel(gold.get(i))) {
          channels.missed(gold.get(i).channel());
        }
      }
    }
    for (int j = 0; j < found.size(); j++) {
      Event event = found.get(j);
      boolean real =
          gold.stream()
              .filter(g -> EventPairs.sameType(g, event))
              .anyMatch(g -> g.triggers().stream().anyMatch(t -> EventPairs.hasTrigger(event, t)));
      given.add(new Given(event.confidence(), real, isRight[j]));
      if (!isRight[j]) {
        statuses.wrong(event.status().name());
        if (event instanceof Meeting meeting) {
          channels.wrong(meeting.channel().name());
        }
      }
    }
  }

  private static boolean hasChannel(GoldEvent event) {
    return event.type().equals(EventType.MEETING.name())
        && !event.channel().isEmpty()
        && !event.channel().equals("-");
  }

  private void triggers(GoldDocument gold, List<Event> found) {
    Text text = reader.read(gold.text());
    for (GoldEvent event : gold.events()) {
      for (GoldTrigger trigger : event.triggers()) {
        Span span = new Span(trigger.start(), trigger.end());
        Count count = count(text, span, EventType.valueOf(event.type()));
        count.gold++;
        count.hit +=
            found.stream()
                    .anyMatch(
                        e -> EventPairs.sameType(event, e) && EventPairs.hasTrigger(e, trigger))
                ? 1
                : 0;
      }
    }
    for (Event event : found) {
      for (Trigger trigger : event.triggers()) {
        Count count = count(text, trigger.span(), EventPairs.type(event));
        count.found++;
        count.right +=
            gold.events().stream()
                    .filter(g -> EventPairs.sameType(g, event))
                    .flatMap(g -> g.triggers().stream())
                    .anyMatch(g -> EventPairs.overlap(g, trigger))
                ? 1
                : 0;
      }
    }
  }

  private Count count(Text text, Span span, EventType type) {
    String lemma = "other";
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (text.original(token.span()).overlaps(span)) {
          lemma = lexicon.lemma(token, type).orElse(lemma);
        }
      }
    }
    return lemmas.computeIfAbsent(type + " | " + lemma, row -> new Count());
  }

  /** The tables, each under a heading. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    types(lines);
    heading("By status", lines);
    lines.add("Rows: as annotated, `none` where no event is; columns: as found.");
    lines.add("");
    lines.addAll(statuses.lines());
    heading("By channel", lines);
    lines.addAll(channels.lines());
    heading("Participants and places by role", lines);
    roles(lines);
    heading("By trigger", lines);
    lemmas(lines);
    heading("By confidence", lines);
    lines.add("An event is real if one of its type is annotated that has one of its triggers, and");
    lines.add("paired if it is the only one, or the best one, that was found for it.");
    lines.add("");
    confidences(lines);
    return lines;
  }

  private static void heading(String text, List<String> lines) {
    lines.addAll(List.of("", "## " + text, ""));
  }

  private void types(List<String> lines) {
    heading("By type", lines);
    lines.add(documents + " documents; F1, precision and recall, accuracy: 0 to 100.");
    lines.add("");
    header(
        lines,
        "type",
        "gold",
        "found",
        "trigger F1",
        "event P",
        "event R",
        "event F1",
        "participant F1",
        "argument F1",
        "status",
        "channel",
        "date",
        "complete F1");
    types.forEach(
        (type, tally) -> {
          Map<String, Map<String, Number>> rows = tally.rows();
          row(
              lines,
              type,
              sizes.get(type)[0],
              sizes.get(type)[1],
              figure(rows, "trigger", "f1"),
              figure(rows, "event", "p"),
              figure(rows, "event", "r"),
              figure(rows, "event", "f1"),
              figure(rows, "participant", "f1"),
              figure(rows, "argument", "f1"),
              figure(rows, "status", "accuracy"),
              figure(rows, "channel", "accuracy"),
              figure(rows, "date", "accuracy"),
              figure(rows, "complete", "f1"));
        });
  }

  private void roles(List<String> lines) {
    header(lines, "role", "gold", "P", "R", "F1");
    Map<String, Map<String, Number>> rows =
        Optional.ofNullable(types.get(ALL)).orElseThrow().rows();
    for (String role : Fillers.ROLES) {
      String row = "argument " + role;
      row(
          lines,
          role,
          figure(rows, row, "gold"),
          figure(rows, row, "p"),
          figure(rows, row, "r"),
          figure(rows, row, "f1"));
    }
  }

  private void lemmas(List<String> lines) {
    header(lines, "type", "lemma", "gold", "R", "found", "P");
    Comparator<Map.Entry<String, Count>> most = Comparator.comparingInt(e -> -e.getValue().gold);
    lemmas.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> {
              Count count = entry.getValue();
              row(
                  lines,
                  entry.getKey(),
                  count.gold,
                  share(count.hit, count.gold),
                  count.found,
                  share(count.right, count.found));
            });
  }

  private void confidences(List<String> lines) {
    header(lines, "confidence at least", "events", "real", "share", "paired", "share");
    for (double least : CONFIDENCES) {
      List<Given> some = given.stream().filter(g -> g.confidence >= least).toList();
      int real = (int) some.stream().filter(Given::real).count();
      int paired = (int) some.stream().filter(Given::paired).count();
      row(
          lines,
          least,
          some.size(),
          real,
          share(real, some.size()),
          paired,
          share(paired, some.size()));
    }
  }

  private static String figure(Map<String, Map<String, Number>> rows, String row, String figure) {
    Number value = rows.getOrDefault(row, Map.of()).get(figure);
    return value == null ? "" : value.toString();
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "" : Scores.percent(100.0 * part / whole).toString();
  }

  private static void header(List<String> lines, String... cells) {
    row(lines, (Object[]) cells);
    lines.add("|---".repeat(cells.length) + "|");
  }

  private static void row(List<String> lines, Object... cells) {
    lines.add(
        "| " + String.join(" | ", Arrays.stream(cells).map(Object::toString).toList()) + " |");
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** How often each annotated value was found as which. */
  private static final class Confusion {
    private final List<String> values;
    private final int[][] counts;

    Confusion(List<String> values) {
      this.values = values;
      this.counts = new int[values.size() + 1][values.size() + 1];
    }

    void add(String gold, String found) {
      counts[values.indexOf(gold)][values.indexOf(found)]++;
    }

    /** Counts an event that was not found. */
    void missed(String gold) {
      counts[values.indexOf(gold)][values.size()]++;
    }

    /** Counts an event that is none. */
    void wrong(String found) {
      counts[values.size()][values.indexOf(found)]++;
    }

    List<String> lines() {
      int n = values.size();
      List<String> lines = new ArrayList<>();
      List<Object> head = new ArrayList<>(List.of(""));
      head.addAll(values);
      head.addAll(List.of("missed", "gold", "R"));
      header(lines, head.toArray(String[]::new));
      for (int g = 0; g <= n; g++) {
        List<Object> cells = new ArrayList<>(List.of(g < n ? values.get(g) : "none"));
        IntStream.of(counts[g]).limit(g < n ? n + 1L : n).forEach(cells::add);
        int gold = IntStream.of(counts[g]).sum();
        cells.addAll(g < n ? List.of(gold, share(counts[g][g], gold)) : List.of("", "", ""));
        row(lines, cells.toArray());
      }
      List<Object> precision = new ArrayList<>(List.of("P"));
      for (int f = 0; f < n; f++) {
        int column = f;
        precision.add(share(counts[f][f], Arrays.stream(counts).mapToInt(r -> r[column]).sum()));
      }
      precision.addAll(List.of("", "", ""));
      row(lines, precision.toArray());
      return lines;
    }
  }
}
