package org.khabar.name;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.khabar.learn.Calibration;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;
import org.khabar.text.Sentence;
import org.khabar.text.Span;
import org.khabar.text.Text;
import org.khabar.text.TextReader;
import org.khabar.text.Token;

/** Trains the {@link NameTagger} from annotated documents. Deterministic. */
public final class NameTrainer {
  private static final int CALIBRATION_FOLDS = 4;

  /** How many steps a training has. */
  public static final int STEPS = CALIBRATION_FOLDS + 1;

  private static final CrfTrainer LEARNER = new CrfTrainer(14, 0.12, 1e-4, 2);

  private final TextReader reader;
  private final NameFeatures features;

  /**
   * Loads what training needs besides the documents.
   *
   * @param models holds the models of the stages before this one
   */
  public NameTrainer(ModelStore models) throws IOException {
    reader = TextReader.load(models);
    features = new NameFeatures(Gazetteer.load());
  }

  /**
   * Writes {@code models/name/names.crf}.
   *
   * @param shared folder with {@code gold/train.jsonl}
   * @param models folder of the models, those of the text stage among them
   */
  public static void train(Path shared, Path models) throws IOException {
    train(GoldDocument.read(shared.resolve("gold/train.jsonl")), models, () -> {});
  }

  /**
   * Writes {@code models/name/names.crf} from certain documents.
   *
   * @param models as above
   * @param step is run after each of {@link #STEPS} steps, on any thread
   */
  public static void train(List<GoldDocument> documents, Path models, Runnable step)
      throws IOException {
    NameTrainer trainer = new NameTrainer(ModelStore.in(models));
    Calibration calibration =
        trainer.calibration(documents, trainer.crossTag(documents, CALIBRATION_FOLDS, step));
    NameTagger tagger = new NameTagger(trainer.crf(documents), calibration, trainer.features);
    step.run();
    ModelFile.write(
        models.resolve(NameTagger.FILE), NameTagger.KIND, NameTagger.VERSION, tagger::writeTo);
  }

  /** Fits confidence to how often taggers were right about documents that they had not seen. */
  private Calibration calibration(List<GoldDocument> documents, List<List<NameSpan>> tagged) {
    List<Double> said = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      Text text = reader.read(documents.get(d).text());
      Set<String> gold = new HashSet<>();
      for (GoldDocument.GoldMention mention : documents.get(d).mentions()) {
        gold.add(mention.type() + " " + mention.start() + " " + mention.end());
      }
      for (NameSpan name : tagged.get(d)) {
        Span span = text.original(name.span());
        said.add(name.confidence());
        right.add(gold.contains(name.type() + " " + span.start() + " " + span.end()));
      }
    }
    return Calibration.fit(Doubles.toArray(said), Booleans.toArray(right));
  }

  /**
   * Tags each document by a model that was trained on the others, in {@code folds} parts: what a
   * learner that comes after the tagger should see of training documents.
   *
   * @return names for each document, in order
   */
  public List<List<NameSpan>> crossTag(List<GoldDocument> documents, int folds) {
    return crossTag(documents, folds, () -> {});
  }

  private List<List<NameSpan>> crossTag(List<GoldDocument> documents, int folds, Runnable step) {
    List<List<NameSpan>> tagged = new ArrayList<>();
    documents.forEach(d -> tagged.add(List.of()));
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              List<GoldDocument> others = new ArrayList<>();
              for (int i = 0; i < documents.size(); i++) {
                if (i % folds != fold) {
                  others.add(documents.get(i));
                }
              }
              NameTagger tagger = tagger(others);
              for (int i = fold; i < documents.size(); i += folds) {
                List<NameSpan> names = tagger.tag(reader.read(documents.get(i).text()));
                synchronized (tagged) {
                  tagged.set(i, names);
                }
              }
              step.run();
            });
    return tagged;
  }

  /** A tagger trained on {@code documents}. */
  public NameTagger tagger(List<GoldDocument> documents) {
    return new NameTagger(crf(documents), Calibration.NONE, features);
  }

  private Crf crf(List<GoldDocument> documents) {
    List<CrfTrainer.Example> examples = new ArrayList<>();
    for (GoldDocument document : documents) {
      addExamples(document, examples);
    }
    return LEARNER.train(examples, NameLabels.COUNT, NameLabels.followers());
  }

  private void addExamples(GoldDocument document, List<CrfTrainer.Example> examples) {
    Text text = reader.read(document.text());
    List<GoldDocument.GoldMention> mentions = document.mentions();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      NameFeatures.Observed observed = features.observe(sentence);
      int[] labels = new int[tokens.size()];
      boolean open = false;
      for (int t = 0; t < labels.length; t++) {
        Span span = text.original(tokens.get(t).span());
        while (next < mentions.size() && mentions.get(next).end() <= span.start()) {
          next++;
          open = false;
        }
        if (next == mentions.size() || mentions.get(next).start() >= span.end()) {
          continue;
        }
        GoldDocument.GoldMention mention = mentions.get(next);
        MentionType type = MentionType.valueOf(mention.type());
        if (open) {
          labels[t] = NameLabels.inside(type);
        } else {
          int skip = proclitics(text, tokens.get(t), mention.start());
          labels[t] = NameLabels.begin(type, skip);
          open = true;
        }
        if ((observed.allowed()[t] & 1L << labels[t]) == 0) {
          labels[t] = NameLabels.begin(type, 0);
        }
      }
      examples.add(new CrfTrainer.Example(observed.features(), observed.allowed(), labels));
    }
  }

  /** How many letters of {@code token} stand before {@code start} of the original. */
  private static int proclitics(Text text, Token token, int start) {
    int skip = 0;
    while (skip <= NameLabels.MOST_PROCLITICS) {
      int at = token.span().start() + skip;
      if (at + 1 > token.span().end() || text.original(new Span(at, at + 1)).start() >= start) {
        return skip;
      }
      skip++;
    }
    return 0;
  }
}
