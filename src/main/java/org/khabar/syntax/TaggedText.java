package org.khabar.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/**
 * A sentence with tagged segments by somebody else, to learn from or to measure on.
 *
 * @param sentence as khabar reads it
 * @param segments in order, not empty, cut as that source cuts
 */
record TaggedText(Sentence sentence, List<Segment> segments) {

  TaggedText {
    segments = List.copyOf(segments);
  }

  /** The tag of the segment that shares most characters with {@code span}. */
  Tag tag(Span span) {
    Tag best = Tag.OTHER;
    int most = 0;
    for (Segment segment : segments) {
      int shared =
          Math.min(span.end(), segment.span().end())
              - Math.max(span.start(), segment.span().start());
      if (shared > most) {
        most = shared;
        best = segment.tag();
      }
    }
    return best;
  }

  /**
   * Reads a treebank in CoNLL-U whose comments give the {@code text} of each sentence; sentences
   * whose words cannot be found in their text are passed over.
   *
   * @param chosen which sentences, by their number in the file from 0
   * @param reader reads their texts
   */
  static List<TaggedText> readConllu(Path file, IntPredicate chosen, TextReader reader)
      throws IOException {
    FinerTags finerTags = FinerTags.load();
    List<TaggedText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String text = "";
      int number = 0;
      List<String[]> words = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# text =")) {
          text = line.substring("# text =".length()).strip();
        } else if (line.isEmpty()) {
          if (chosen.test(number++)) {
            add(reader.read(text), words, finerTags, reader, texts);
          }
          words.clear();
        } else if (Character.isDigit(line.charAt(0))) {
          words.add(line.split("\t", -1));
        }
      }
    }
    return texts;
  }

  private static void add(
      Text text,
      List<String[]> words,
      FinerTags finerTags,
      TextReader reader,
      List<TaggedText> texts) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (String[] word : words) {
      String form = reader.read(word[1]).repaired();
      int found = text.repaired().indexOf(form, at);
      if (found < 0 || found > at + 2 || form.isEmpty()) {
        return;
      }
      at = found + form.length();
      segments.add(
          new Segment(
              new Span(found, at), form, finerTags.refine(tag(word[3], word[4], word[5]), form)));
    }
    for (Sentence sentence : text.sentences()) {
      texts.add(
          new TaggedText(
              sentence,
              segments.stream().filter(s -> sentence.span().contains(s.span())).toList()));
    }
  }

  /** The tag that Universal Dependencies' part of speech, language's tag and features mean. */
  private static Tag tag(String upos, String xpos, String features) {
    return switch (upos) {
      case "VERB", "AUX" ->
          features.contains("Voice=Pass")
              ? Tag.VERB_PASSIVE
              : features.contains("Mood=Imp")
                  ? Tag.VERB_IMPERATIVE
                  : features.contains("Aspect=Imp") ? Tag.VERB_IMPERFECT : Tag.VERB_PERFECT;
      case "PROPN" -> xpos.equals("NNP") ? Tag.PROPER_NOUN : Tag.NOUN;
      case "ADJ" -> Tag.ADJECTIVE;
      case "ADP" -> Tag.PREPOSITION;
      case "CCONJ", "SCONJ" -> Tag.CONJUNCTION;
      case "PART" -> Tag.PARTICLE;
      case "PRON" ->
          xpos.equals("REL") || xpos.equals("WP")
              ? Tag.RELATIVE
              : xpos.equals("PDEM") ? Tag.DETERMINER : Tag.PRONOUN;
      case "ADV" -> Tag.ADVERB;
      case "NUM" -> Tag.NUMBER;
      case "PUNCT" -> Tag.PUNCTUATION;
      case "NOUN", "DET" -> Tag.NOUN;
      default -> Tag.OTHER;
    };
  }
}
