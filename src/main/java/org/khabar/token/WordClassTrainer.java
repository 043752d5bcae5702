package org.khabar.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khabar.learn.KMeans;
import org.khabar.learn.ModelFile;
import org.khabar.learn.SkipGram;
import org.khabar.learn.UnlabelledNews;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** Parts the words of unlabelled news into classes: word vectors, then k-means at three depths. */
final class WordClassTrainer {
  private static final int LEAST = 8;
  private static final int LONGEST = 20;
  private static final int ROUNDS = 12;
  private static final SkipGram VECTORS = new SkipGram(64, 3, 5);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1 << 16];
  private int[] text = new int[1 << 20];
  private int length;

  /** Adds articles, one JSON object with {@code text} a line, packed by xz. */
  void addNews(Path jsonlXz) throws IOException {
    Normalizer repair = Normalizer.of(Profile.REPAIR);
    try (Stream<String> texts = UnlabelledNews.texts(jsonlXz)) {
      texts.map(repair::apply).forEach(this::add);
    }
  }

  /** Adds an article, repaired. */
  void add(String article) {
    for (Token token : Tokenizer.tokenize(article, 0, article.length())) {
      int number = numbers.computeIfAbsent(word(token), w -> words.size());
      if (number == words.size()) {
        words.add(word(token));
      }
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
      counts[number]++;
      append(number);
    }
    append(-1);
  }

  private void append(int number) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    text[length++] = number;
  }

  /** All numbers of so many digits are one word. */
  private static String word(Token token) {
    String match = token.match();
    return token.kind() == Token.Kind.NUMBER
        ? "0" + Math.min(4, match.length())
        : match.substring(0, Math.min(LONGEST, match.length()));
  }

  /**
   * Writes the classes of the words that occur {@value #LEAST} times or more.
   *
   * @throws IOException if there is no such word, or the file cannot be written
   */
  void write(Path file) throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      if (counts[w] >= LEAST) {
        order.add(w);
      }
    }
    if (order.isEmpty()) {
      throw new IOException(
          "classes of words: expected news with words that occur " + LEAST + " times, found none");
    }
    order.sort(
        Comparator.<Integer>comparingInt(w -> counts[w]).reversed().thenComparing(words::get));
    int[] rank = new int[words.size()];
    Arrays.fill(rank, -2);
    int[] frequencies = new int[order.size()];
    for (int r = 0; r < order.size(); r++) {
      rank[order.get(r)] = r;
      frequencies[r] = counts[order.get(r)];
    }
    int[] ranks = new int[length];
    for (int i = 0; i < length; i++) {
      ranks[i] = text[i] < 0 ? -1 : rank[text[i]];
    }
    float[] vectors = VECTORS.train(ranks, frequencies);
    List<String> kept = order.stream().map(words::get).toList();
    write(file, kept, vectors, frequencies);
  }

  /** Groups the vectors of words, the most frequent word first, and writes the classes. */
  static void write(Path file, List<String> words, float[] vectors, int[] counts)
      throws IOException {
    int[] coarse = group(WordClasses.COARSE, vectors, counts);
    int[] middle = group(WordClasses.MIDDLE, vectors, counts);
    int[] fine = group(WordClasses.FINE, vectors, counts);
    ModelFile.write(
        file,
        WordClasses.KIND,
        WordClasses.VERSION,
        out -> WordClasses.write(out, words, coarse, middle, fine));
  }

  private static int[] group(int groups, float[] vectors, int[] counts) {
    return new KMeans(groups, ROUNDS).group(vectors, VECTORS.dimensions(), counts);
  }
}
