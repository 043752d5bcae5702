package org.khabar.syntax;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.ModelStore;
import org.khabar.token.Sentence;

/**
 * Reads sentences with khabar's own models: clitics by rule and lexicon, tags by a linear-chain
 * CRF, base chunks by rule. Touches no CoreNLP class.
 *
 * <p>Segments are cut as {@link CoreNlpEngine} cuts them, the article left on its noun. Phrases are
 * one {@code S} over the sentence and under it, side by side, {@code NP}, {@code PP} (preposition
 * and its noun phrase) and {@code VP} (verb with its particles and object pronoun). Time and memory
 * grow linearly with the sentence.
 *
 * <p>Immutable and safe to share.
 */
public final class LightEngine implements SyntaxEngine {
  private final LightSegmenter segmenter;
  private final LightTagger tagger;

  private LightEngine(LightSegmenter segmenter, LightTagger tagger) {
    this.segmenter = segmenter;
    this.tagger = tagger;
  }

  /**
   * Loads the packed models.
   *
   * @throws IOException if a model is missing or broken; the message names the file and what was
   *     expected
   */
  public static LightEngine load() throws IOException {
    return load(ModelStore.packed());
  }

  /** Loads the models of a store; as {@link #load()}. */
  public static LightEngine load(ModelStore models) throws IOException {
    return new LightEngine(LightSegmenter.load(models), LightTagger.load(models));
  }

  @Override
  public Parse parse(Sentence sentence) {
    List<LightUnit> units = segmenter.segment(sentence.tokens());
    List<Tag> tags = tagger.tag(units);
    List<Segment> segments = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      LightUnit unit = units.get(i);
      boolean beforeEnclitic =
          i + 1 < units.size() && units.get(i + 1).part() == LightUnit.Part.ENCLITIC;
      String form = beforeEnclitic ? alone(unit.form(), tags.get(i)) : unit.form();
      segments.add(new Segment(unit.span(), form, tags.get(i)));
    }
    return new Parse(segments, Chunker.chunk(segments));
  }

  /** How a stem is written without the enclitic after it. */
  private static String alone(String form, Tag tag) {
    String most = form.substring(0, form.length() - 1);
    boolean nominal = tag == Tag.NOUN || tag == Tag.ADJECTIVE;
    // A shorter word, such as بيت or وقت, has its t from the root; ات is the plural.
    if (nominal && form.length() > 3 && form.endsWith("ت") && !form.endsWith("ات")) {
      return most + "ة";
    }
    if (tag == Tag.PREPOSITION && form.length() > 2 && form.endsWith("ي")) {
      return most + "ى";
    }
    return form;
  }
}
