package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.khabar.event.EventType;
import org.khabar.learn.GoldDocument;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/**
 * How many of the annotated triggers the lexicon proposes. {@code -Dkhabar.report=true} prints the
 * figures of every lexeme and what was missed.
 */
class TriggerLexiconRecallTest {
  private static final Path GOLD = Path.of("..", "shared", "gold", "train.jsonl");

  private record Labelled(EventType type, Span span) {}

  private static final class Tally {
    int proposed;
    int right;
  }

  @Test
  void proposesNearlyAllAnnotatedTriggers() throws IOException {
    assumeTrue(Files.exists(GOLD), () -> "skipped: needs " + GOLD + ", which is not here");
    boolean report = Boolean.getBoolean("khabar.report");
    TriggerLexicon lexicon = TriggerLexicon.load();
    TextReader reader = TextReader.load();
    Map<String, Tally> tallies = new TreeMap<>();
    Map<String, Integer> missed = new HashMap<>();
    Map<String, Integer> inexact = new HashMap<>();
    int gold = 0;
    int found = 0;
    int exact = 0;
    int tokens = 0;
    int proposed = 0;
    int right = 0;
    for (GoldDocument document : GoldDocument.read(GOLD)) {
      Set<Labelled> labelled = new HashSet<>();
      for (GoldDocument.GoldEvent event : document.events()) {
        for (GoldDocument.GoldTrigger trigger : event.triggers()) {
          Span span = new Span(trigger.start(), trigger.end());
          labelled.add(new Labelled(EventType.valueOf(event.type()), span));
        }
      }
      Text text = reader.read(document.text());
      Set<Labelled> candidates = new HashSet<>();
      for (Sentence sentence : text.sentences()) {
        for (Token token : sentence.tokens()) {
          tokens++;
          for (TriggerCandidate candidate : lexicon.candidates(token)) {
            Labelled one = new Labelled(candidate.entry().type(), text.original(candidate.span()));
            candidates.add(one);
            TriggerEntry entry = candidate.entry();
            Tally tally =
                tallies.computeIfAbsent(
                    entry.id() + " " + entry.pos() + " " + entry.lemma(), id -> new Tally());
            tally.proposed++;
            tally.right += overlapped(one, labelled) ? 1 : 0;
          }
        }
      }
      proposed += candidates.size();
      for (Labelled candidate : candidates) {
        right += overlapped(candidate, labelled) ? 1 : 0;
      }
      for (Labelled trigger : labelled) {
        gold++;
        String surface = trigger.type() + " " + trigger.span().of(document.text());
        if (!overlapped(trigger, candidates)) {
          missed.merge(surface, 1, Integer::sum);
          continue;
        }
        found++;
        if (candidates.stream().anyMatch(c -> same(c, trigger, document.text()))) {
          exact++;
        } else {
          inexact.merge(surface, 1, Integer::sum);
        }
      }
    }
    System.out.printf(
        "triggers %d: overlapped %.2f %%, exact %.2f %%; %.1f candidates per 1,000 tokens, %.1f %% of"
            + " them labelled%n",
        gold,
        100.0 * found / gold,
        100.0 * exact / gold,
        1000.0 * proposed / tokens,
        100.0 * right / proposed);
    if (report) {
      List<String> lines = new ArrayList<>();
      tallies.forEach((id, t) -> lines.add(id + "\t" + t.proposed + "\t" + t.right));
      lines.forEach(System.out::println);
      System.out.println("missed " + missed);
      System.out.println("inexact " + inexact);
    }
    assertTrue(found >= 0.98 * gold, found + " of " + gold + " triggers proposed");
    assertTrue(exact >= 0.93 * gold, exact + " of " + gold + " triggers proposed exactly");
  }

  private static boolean overlapped(Labelled one, Set<Labelled> others) {
    return others.stream()
        .anyMatch(other -> other.type() == one.type() && other.span().overlaps(one.span()));
  }

  /** The same span, but for marks after its last letter: annotators left them out. */
  private static boolean same(Labelled a, Labelled b, String text) {
    return a.type() == b.type()
        && a.span().start() == b.span().start()
        && letters(a.span().of(text)).equals(letters(b.span().of(text)));
  }

  private static String letters(String word) {
    return word.replaceAll("[\\u064B-\\u0652]+$", "");
  }
}
