package org.khabar.token;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.ModelFile;
import org.khabar.letter.Letters;
import org.khabar.table.Table;
import org.khabar.text.AlignedText;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;

/** Learns to cut clitics from segmented words: a softmax over the possible cuts, by AdaGrad. */
final class CliticTrainer {
  /** Weights are stored in steps of one part in this. */
  static final float SCALE = 1024;

  private static final int KAF_EVERY = 20;
  private static final int EPOCHS = 12;
  private static final double RATE = 0.2;
  private static final double DECAY = 1e-6;
  private static final List<String> PRONOUNS =
      List.of("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "ي", "نا", "ني");

  /** A word with the cuts that may be right; one, unless its source tells only a part. */
  record Example(String form, List<CliticCandidate> right) {}

  private CliticTrainer() {}

  /**
   * Reads words segmented in Farasa's way, {@code و+ال+مدين+ة TAB CONJ+DET+NOUN+NSUFF}, and puts
   * them back together as they are written. Words whose cut the splitter cannot make are left out.
   */
  static List<Example> read(Path segments) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(segments)) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 2) {
        example(columns[0].split("\\+"), columns[1].split("\\+")).ifPresent(examples::add);
      }
    }
    return examples;
  }

  /** Some of the words with the article again, after ك: the text itself has hardly any. */
  static List<Example> withKaf(List<Example> examples) {
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < examples.size(); i += KAF_EVERY) {
      String form = examples.get(i).form();
      CliticCandidate cut = examples.get(i).right().get(0);
      if (cut.isDefinite() && cut.stemStart() == 2 && form.startsWith("ال")) {
        example(
                "ك" + form,
                c -> c.isDefinite() && c.stemStart() == 3 && c.stemEnd() == form.length() + 1)
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Example> example(String[] parts, String[] tags) {
    if (parts.length != tags.length
        || parts[0].isEmpty()
        || !Letters.isArabic(parts[0].charAt(0))) {
      return Optional.empty();
    }
    int first = 0;
    while (first < parts.length - 1 && isProclitic(parts[first], tags[first])) {
      first++;
    }
    int last = parts.length - 1;
    boolean pronoun = last > 0 && tags[last].equals("PRON") && PRONOUNS.contains(parts[last]);
    if (pronoun && first == last) {
      // A preposition with nothing but a pronoun is itself the stem: له
      first--;
    }
    StringBuilder form = new StringBuilder();
    int stemStart = 0;
    int stemEnd = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == first) {
        stemStart = form.length();
      }
      if (i == last && pronoun) {
        stemEnd = form.length();
      }
      boolean afterPreposition = i > 0 && parts[i - 1].equals("ل") && i <= first;
      boolean article = tags[i].equals("DET") && parts[i].equals("ال");
      if (article && afterPreposition) {
        form.append(i < last && parts[i + 1].startsWith("ل") ? "" : "ل");
      } else {
        form.append(parts[i]);
      }
    }
    if (!pronoun) {
      stemEnd = form.length();
    }
    String written = Normalizer.of(Profile.REPAIR).apply(form.toString());
    boolean definite = first > 0 && tags[first - 1].equals("DET");
    int start = stemStart;
    int end = stemEnd;
    return example(
        written,
        cut -> cut.stemStart() == start && cut.stemEnd() == end && cut.isDefinite() == definite);
  }

  private static Optional<Example> example(String form, Predicate<CliticCandidate> right) {
    List<CliticCandidate> cuts = CliticCandidate.of(form).stream().filter(right).toList();
    return cuts.isEmpty() ? Optional.empty() : Optional.of(new Example(form, cuts));
  }

  /**
   * Reads labelled names: a name begins after its proclitics, its article included, and bears no
   * pronoun. Whether it begins with an article is not told.
   */
  static List<Example> names(List<GoldDocument> documents) {
    Normalizer repair = Normalizer.of(Profile.REPAIR);
    List<Example> examples = new ArrayList<>();
    for (GoldDocument document : documents) {
      AlignedText text = repair.normalize(document.text());
      List<Token> tokens = Tokenizer.tokenize(text.text(), 0, text.text().length());
      int at = 0;
      for (GoldDocument.GoldMention mention : document.mentions()) {
        Span name = text.toNormalized(new Span(mention.start(), mention.end()));
        while (at < tokens.size() && tokens.get(at).span().end() <= name.start()) {
          at++;
        }
        if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD) {
          int start = name.start() - tokens.get(at).span().start();
          boolean title = mention.type().equals("TITLE");
          example(
                  tokens.get(at).form(),
                  cut -> cut.articleStart() == start && (title || cut.pronoun() == 0))
              .ifPresent(examples::add);
        }
      }
    }
    // Each once: the names of the day would outweigh the ordinary words otherwise.
    return examples.stream().distinct().toList();
  }

  /** Reads {@code no-article.tsv}: words that begin with ال by nature, and what they may bear. */
  static List<Example> withoutArticle() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (CSVRecord row : Table.read(CliticTrainer.class, "no-article.tsv")) {
      String word = row.get("word");
      for (String proclitic : Splitter.on(' ').split(" " + row.get("proclitics"))) {
        String form = proclitic + word;
        example(form, cut -> cut.stemStart() == proclitic.length() && !cut.isDefinite())
            .ifPresent(examples::add);
      }
    }
    return examples;
  }

  private static boolean isProclitic(String part, String tag) {
    return tag.equals("DET")
        || (part.length() == 1
            && (tag.equals("CONJ") || tag.equals("PREP") || tag.equals("FUT_PART")));
  }

  /** Weights for {@code examples}; the same examples always give the same weights. */
  static float[] learn(List<Example> examples, Vocabulary vocabulary) {
    double[] weights = new double[1 << CliticFeatures.BITS];
    double[] squares = new double[weights.length];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, vocabulary, weights, squares);
      }
    }
    float[] rounded = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = Math.round(weights[i] * SCALE) / SCALE;
    }
    return rounded;
  }

  private static void step(
      Example example, Vocabulary vocabulary, double[] weights, double[] squares) {
    List<CliticCandidate> candidates = CliticCandidate.of(example.form());
    if (candidates.size() == 1) {
      return;
    }
    CliticFeatures extractor = new CliticFeatures(vocabulary, example.form());
    int[][] features = new int[candidates.size()][];
    double[] odds = new double[candidates.size()];
    boolean[] right = new boolean[candidates.size()];
    double sum = 0;
    double rightSum = 0;
    for (int i = 0; i < odds.length; i++) {
      int[] found = extractor.of(candidates.get(i));
      features[i] = Arrays.copyOf(found, extractor.size());
      double score = 0;
      for (int feature : features[i]) {
        score += weights[feature];
      }
      odds[i] = Math.exp(score);
      sum += odds[i];
      right[i] = example.right().contains(candidates.get(i));
      rightSum += right[i] ? odds[i] : 0;
    }
    for (int i = 0; i < odds.length; i++) {
      double gradient = odds[i] / sum - (right[i] ? odds[i] / rightSum : 0);
      for (int feature : features[i]) {
        double slope = gradient + DECAY * weights[feature];
        squares[feature] += slope * slope;
        weights[feature] -= RATE * slope / Math.sqrt(squares[feature] + 1e-8);
      }
    }
  }

  static void write(Path file, float[] weights) throws IOException {
    ModelFile.write(
        file,
        CliticSplitter.KIND,
        CliticSplitter.VERSION,
        out -> {
          for (float weight : weights) {
            out.writeShort(Math.round(weight * SCALE));
          }
        });
  }
}
