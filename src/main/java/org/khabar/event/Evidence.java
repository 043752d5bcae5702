package org.khabar.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.khabar.text.Span;

/**
 * What an event rests on: words, cues, choices of classifiers, sentences. Immutable.
 *
 * @param event what was found
 * @param readings its triggers as the lexicon knows them, in text order
 * @param decisions what classifiers chose after that, in the order in which they are asked
 * @param cues words on status and channel in the sentences of the triggers, in text order
 * @param sentences those that hold a trigger, participant, place, time or source that the event
 *     shows, in text order
 */
public record Evidence(
    Event event,
    List<Reading> readings,
    List<Decision> decisions,
    List<CueWords> cues,
    List<Passage> sentences) {
  private static final int SHOWN_OUTCOMES = 3;

  /**
   * Copies the lists.
   *
   * @param event what was found
   * @param readings its triggers as the lexicon knows them, in text order; copied
   * @param decisions what classifiers chose after that, in the order in which they are asked;
   *     copied
   * @param cues words on status and channel in the sentences of the triggers, in text order; copied
   * @param sentences those that hold a trigger, participant, place, time or source that the event
   *     shows, in text order; copied
   * @throws NullPointerException if a list is null or holds null
   */
  public Evidence {
    readings = List.copyOf(readings);
    decisions = List.copyOf(decisions);
    cues = List.copyOf(cues);
    sentences = List.copyOf(sentences);
  }

  /**
   * A part of the document.
   *
   * @param span place in the text that the caller gave
   * @param text what {@code span} covers
   */
  public record Passage(Span span, String text) {}

  /**
   * A trigger as the lexicon knows it.
   *
   * @param trigger the word
   * @param entry id of its line in {@code triggers.tsv}
   * @param lemma dictionary form
   * @param subtype finer kind of event, such as {@code TALKS}
   * @param form inflection, such as {@code PERFECT}
   * @param decision what it was judged to speak of
   */
  public record Reading(
      Trigger trigger,
      String entry,
      String lemma,
      String subtype,
      String form,
      Decision decision) {}

  /**
   * Words that tell something about an event nearby.
   *
   * @param kind {@code STATUS} or {@code CHANNEL}
   * @param value a {@link Status} or a {@link Channel}
   * @param words where they stand
   */
  public record CueWords(String kind, String value, Passage words) {}

  /** What a classifier is asked. */
  public enum Question {
    /** What a word speaks of. */
    TRIGGER,
    /** Whether two triggers speak of one event. */
    LINK,
    /** What somebody or some place is in the event. */
    ROLE,
    /** Whether an expression dates the event. */
    TIME,
    /** Where the event stands, after all its triggers. */
    STATUS,
    /** Where the event stands, after one trigger. */
    STANCE,
    /** How the parties come together. */
    CHANNEL,
    /** Whether somebody reports the event. */
    SOURCE
  }

  /**
   * A choice that a classifier made.
   *
   * @param question what it was asked
   * @param about what of the document it was asked about
   * @param choice what the event has; mostly, not always, the most probable outcome, since some
   *     questions are put to two classifiers and some have a threshold of their own
   * @param outcomes what it could be, the most probable first
   * @param reasons what speaks most for the choice and against the best other outcome
   */
  public record Decision(
      Question question,
      List<Passage> about,
      String choice,
      List<Outcome> outcomes,
      List<Reason> reasons) {

    /**
     * Copies the lists.
     *
     * @param question what it was asked
     * @param about what of the document it was asked about; copied
     * @param choice what the event has
     * @param outcomes what it could be, the most probable first; copied
     * @param reasons what speaks most for the choice and against the best other outcome; copied
     * @throws NullPointerException if a list is null or holds null
     */
    public Decision {
      about = List.copyOf(about);
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A possible answer.
   *
   * @param name such as {@code MEETING}, {@code HOST}, {@code NONE}
   * @param probability 0 to 1
   */
  public record Outcome(String name, double probability) {}

  /**
   * A feature of the document that a classifier looked at.
   *
   * @param feature its name in the model, with its value
   * @param weight by how much it raises the logarithm of the odds, more than 0
   */
  public record Reason(String feature, double weight) {}

  /**
   * As text for people: the event, then what it rests on, indented.
   *
   * @return lines without line ends; their form may change from version to version
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(head());
    for (Passage sentence : sentences) {
      lines.add("  sentence " + show(sentence));
    }
    for (Reading reading : readings) {
      lines.add(
          String.join(
              " ",
              "  lexicon",
              show(new Passage(reading.trigger.span(), reading.trigger.text())) + ":",
              reading.entry,
              reading.lemma,
              reading.subtype,
              reading.form));
      show(reading.decision, lines);
    }
    for (CueWords cue : cues) {
      lines.add("  cue " + show(cue.words) + ": " + cue.kind + " " + cue.value);
    }
    decisions.forEach(decision -> show(decision, lines));
    return lines;
  }

  private String head() {
    String kind =
        event instanceof Meeting meeting
            ? "MEETING "
                + event.status()
                + " "
                + meeting.channel()
                + meeting.partOf().map(visit -> " part of " + visit).orElse("")
            : "VISIT " + event.status();
    return event.id() + " " + kind + ", confidence " + number(event.confidence());
  }

  private static void show(Decision decision, List<String> lines) {
    lines.add(
        "  "
            + decision.question.name().toLowerCase(Locale.ROOT)
            + " "
            + decision.about.stream().map(Evidence::show).collect(Collectors.joining(", "))
            + ": "
            + decision.choice
            + " ("
            + decision.outcomes.stream()
                .limit(SHOWN_OUTCOMES)
                .map(outcome -> outcome.name + " " + number(outcome.probability))
                .collect(Collectors.joining(", "))
            + ")");
    for (Reason reason : decision.reasons) {
      lines.add("    +" + number(reason.weight) + " " + reason.feature);
    }
  }

  private static String show(Passage passage) {
    String words = passage.text.replaceAll("\\s+", " ");
    return passage.span.start() + "-" + passage.span.end() + " " + words;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
