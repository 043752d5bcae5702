package org.khabar.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.StringTokenizer;
import org.khabar.Analysis;

/** Counts what a run has written. Not safe to share between threads. */
final class Totals {
  private long start = System.nanoTime();
  private long documents;
  private long before;
  private long mentions;
  private long entities;
  private long events;
  private long words;

  /** Lets the time count from now. */
  void start() {
    start = System.nanoTime();
  }

  /** Adds what was analysed and written now. */
  void add(Analysis analysis) {
    count(analysis);
    words += new StringTokenizer(analysis.document().text()).countTokens();
  }

  /** Adds what an earlier run wrote. */
  void addBefore(Analysis analysis) {
    count(analysis);
    before++;
  }

  private void count(Analysis analysis) {
    documents++;
    mentions += analysis.mentions().size();
    entities += analysis.entities().size();
    events += analysis.events().size();
  }

  long documents() {
    return documents;
  }

  /** Documents that were analysed now, and how many a second. */
  String rate() {
    return String.format(
        Locale.ROOT, "%,d documents, %,.1f/s", documents, perSecond(documents - before));
  }

  /**
   * All in a line.
   *
   * @param failed how many documents and files could not be read or analysed
   */
  String summary(int failed) {
    return String.format(
        Locale.ROOT,
        "%,d documents%s, %,d failed; %,d mentions, %,d entities, %,d events; %,d words in %,.1f s,"
            + " %,.1f documents and %,.0f words a second",
        documents,
        before == 0 ? "" : String.format(Locale.ROOT, " (%,d from before)", before),
        failed,
        mentions,
        entities,
        events,
        words,
        seconds(),
        perSecond(documents - before),
        perSecond(words));
  }

  private double perSecond(long count) {
    return count / Math.max(seconds(), 0.001);
  }

  private double seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
  }
}
