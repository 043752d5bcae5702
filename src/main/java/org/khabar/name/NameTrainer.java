package org.khabar.name;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.khabar.entity.MentionType;
import org.khabar.learn.Calibration;
import org.khabar.learn.Crf;
import org.khabar.learn.CrfTrainer;
import org.khabar.learn.CrfTrainer.Example;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/**
 * Trains the {@link NameTagger} from annotated documents. Deterministic.
 *
 * <p>The second look learns from first looks at documents that those had not seen in training.
 */
public final class NameTrainer {
  private static final int FOLDS = 4;

  /** How many steps a training from documents has. */
  public static final int STEPS = FOLDS + 1;

  /** Of fewer documents than this, features that occur twice are kept too. */
  private static final int FEW = 500;

  private static final CrfTrainer SECOND = new CrfTrainer(8, 0.05, 1e-4, 3);

  private final TextReader reader;
  private final NameFeatures features;

  private NameTrainer(TextReader reader, NameFeatures features) {
    this.reader = reader;
    this.features = features;
  }

  /**
   * Loads what training needs besides the documents.
   *
   * @param models holds the models of the stages before this one, and the usage of words
   */
  public NameTrainer(ModelStore models) throws IOException {
    this(TextReader.load(models), NameFeatures.load(models).with(WordUsage.load(models)));
  }

  /**
   * Writes {@code models/name}: a first tagger reads unlabelled news, then one is trained that
   * knows how words were used there.
   *
   * @param shared folder with {@code gold/train.jsonl} and {@code raw/news.jsonl.xz}
   * @param models folder of the models, those of the text stage among them
   */
  public static void train(Path shared, Path models) throws IOException {
    List<GoldDocument> documents = GoldDocument.read(shared.resolve("gold/train.jsonl"));
    ModelStore store = ModelStore.in(models);
    NameTrainer plain = new NameTrainer(TextReader.load(store), NameFeatures.load(store));
    NameTagger teacher = plain.tagger(documents);
    WordUsage usage =
        WordUsageTrainer.read(shared.resolve("raw/news.jsonl.xz"), plain.reader, teacher);
    ModelFile.write(
        models.resolve(WordUsage.FILE), WordUsage.KIND, WordUsage.VERSION, usage::writeTo);
    train(documents, models, () -> {});
  }

  /**
   * Writes {@code models/name/names.crf} from certain documents.
   *
   * @param models folder of the models; what is missing there is taken from the class path
   * @param step is run after each of {@link #STEPS} steps, on any thread
   */
  public static void train(List<GoldDocument> documents, Path models, Runnable step)
      throws IOException {
    NameTagger tagger = new NameTrainer(ModelStore.in(models)).tagger(documents, step);
    ModelFile.write(
        models.resolve(NameTagger.FILE), NameTagger.KIND, NameTagger.VERSION, tagger::writeTo);
  }

  /**
   * Tags each document by a model that was trained on the others, in {@code folds} parts: what a
   * learner that comes after the tagger should see of training documents.
   *
   * @return names for each document, in order
   */
  public List<List<NameSpan>> crossTag(List<GoldDocument> documents, int folds) {
    return new CrossFit(documents, folds, () -> {}).names();
  }

  /** A tagger trained on {@code documents}. */
  public NameTagger tagger(List<GoldDocument> documents) {
    return tagger(documents, () -> {});
  }

  private NameTagger tagger(List<GoldDocument> documents, Runnable step) {
    CrossFit unseen = new CrossFit(documents, FOLDS, step);
    Calibration calibration = calibration(documents, unseen.names());
    int least = least(documents.size());
    NameTagger tagger =
        new NameTagger(first(documents, least), unseen.second, calibration, features);
    step.run();
    return tagger;
  }

  /** How often a feature must occur. */
  private static int least(int documents) {
    return documents < FEW ? 2 : 3;
  }

  private Crf first(List<GoldDocument> documents, int least) {
    List<Example> examples = new ArrayList<>();
    for (GoldDocument document : documents) {
      Text text = read(document);
      examples.addAll(examples(document, text, features.observe(text)));
    }
    return new CrfTrainer(14, 0.05, 1e-3, least)
        .train(examples, NameLabels.COUNT, NameLabels.followers());
  }

  private Text read(GoldDocument document) {
    return reader.read(document.text());
  }

  /** First looks at documents, each by a model that was trained on the others, and a second. */
  private final class CrossFit {
    private final List<GoldDocument> documents;
    private final Crf[] firsts;
    private final Crf second;

    CrossFit(List<GoldDocument> documents, int folds, Runnable step) {
      this.documents = documents;
      firsts = new Crf[folds];
      Example[][] again = new Example[documents.size()][];
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
                firsts[fold] = first(others, least(documents.size()));
                for (int i = fold; i < documents.size(); i += folds) {
                  again[i] = secondLook(documents.get(i), firsts[fold]);
                }
                step.run();
              });
      List<Example> examples = Arrays.stream(again).flatMap(Arrays::stream).toList();
      second = SECOND.train(examples, NameLabels.COUNT, NameLabels.followers());
    }

    private Example[] secondLook(GoldDocument document, Crf first) {
      Text text = read(document);
      List<NameFeatures.Observed> observed = features.observe(text);
      List<Words> words = observed.stream().map(NameFeatures.Observed::words).toList();
      List<Example> examples = examples(document, text, observed);
      List<double[]> scores = examples.stream().map(first::scores).toList();
      List<Crf.Labelling> labels = new ArrayList<>();
      for (int s = 0; s < examples.size(); s++) {
        labels.add(first.label(examples.get(s), scores.get(s)));
      }
      List<int[][]> again = Recurrence.observe(words, labels);
      Example[] second = new Example[examples.size()];
      for (int s = 0; s < second.length; s++) {
        Example example = examples.get(s);
        second[s] = new Example(again.get(s), example.allowed(), example.right(), scores.get(s));
      }
      return second;
    }

    List<List<NameSpan>> names() {
      return IntStream.range(0, documents.size())
          .parallel()
          .mapToObj(i -> tagger(i % firsts.length).tag(read(documents.get(i))))
          .toList();
    }

    private NameTagger tagger(int fold) {
      return new NameTagger(firsts[fold], second, Calibration.NONE, features);
    }
  }

  /** Fits confidence to how often taggers were right about documents that they had not seen. */
  private Calibration calibration(List<GoldDocument> documents, List<List<NameSpan>> tagged) {
    List<Double> said = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      Text text = read(documents.get(d));
      Set<String> gold = new HashSet<>();
      for (GoldMention mention : documents.get(d).mentions()) {
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

  private static List<Example> examples(
      GoldDocument document, Text text, List<NameFeatures.Observed> observed) {
    List<Example> examples = new ArrayList<>();
    Annotation annotation = new Annotation(document, text);
    for (int s = 0; s < observed.size(); s++) {
      NameFeatures.Observed sentence = observed.get(s);
      long[] right = annotation.right(text.sentences().get(s).tokens(), sentence.allowed());
      examples.add(new Example(sentence.features(), sentence.allowed(), right));
    }
    return examples;
  }

  /** The labels that a document's annotation leaves to each token, sentence after sentence. */
  private static final class Annotation {
    private final List<GoldMention> mentions;
    private final boolean wholeTokens;
    private final boolean openTitles;
    private final Text text;
    private int next;
    private boolean open;

    Annotation(GoldDocument document, Text text) {
      this.mentions = document.mentions();
      this.wholeTokens = document.wholeTokens();
      this.openTitles =
          wholeTokens
              && mentions.stream().noneMatch(m -> m.type().equals(MentionType.TITLE.name()));
      this.text = text;
    }

    long[] right(List<Token> tokens, long[] allowed) {
      open = false;
      long[] right = new long[tokens.size()];
      for (int t = 0; t < right.length; t++) {
        right[t] = right(tokens.get(t), allowed[t]) & allowed[t];
      }
      return right;
    }

    private long right(Token token, long allowed) {
      Span span = text.original(token.span());
      while (next < mentions.size() && mentions.get(next).end() <= span.start()) {
        next++;
        open = false;
      }
      if (next == mentions.size() || mentions.get(next).start() >= span.end()) {
        return 1L << NameLabels.OUTSIDE | (openTitles ? NameLabels.all(MentionType.TITLE) : 0);
      }
      MentionType type = MentionType.valueOf(mentions.get(next).type());
      // What others label in a title, as the country of a minister, is here part of it.
      boolean inTitle = openTitles && type != MentionType.PERSON;
      long title = inTitle ? 1L << NameLabels.inside(MentionType.TITLE) : 0;
      if (open) {
        return 1L << NameLabels.inside(type) | title;
      }
      open = true;
      if (wholeTokens) {
        return NameLabels.all(type) & ~(1L << NameLabels.inside(type)) | title;
      }
      long label = 1L << NameLabels.begin(type, proclitics(token, mentions.get(next).start()));
      return (allowed & label) == 0 ? 1L << NameLabels.begin(type, 0) : label;
    }

    /** How many letters of {@code token} stand before {@code start} of the original. */
    private int proclitics(Token token, int start) {
      for (int skip = 0; skip <= NameLabels.MOST_PROCLITICS; skip++) {
        int at = token.span().start() + skip;
        if (at + 1 > token.span().end() || text.original(new Span(at, at + 1)).start() >= start) {
          return skip;
        }
      }
      return 0;
    }
  }
}
