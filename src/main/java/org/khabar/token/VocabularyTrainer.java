package org.khabar.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khabar.learn.ModelFile;
import org.khabar.learn.UnlabelledNews;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/** Counts the words of unlabelled news. */
final class VocabularyTrainer {
  private final Map<String, Integer> counts = new HashMap<>();
  private long total;

  /** Adds articles, one JSON object with {@code text} a line, packed by xz. */
  void addNews(Path jsonlXz) throws IOException {
    Normalizer repair = Normalizer.of(Profile.REPAIR);
    try (Stream<String> texts = UnlabelledNews.texts(jsonlXz)) {
      texts.map(repair::apply).forEach(this::add);
    }
  }

  private void add(String text) {
    for (Token token : Tokenizer.tokenize(text, 0, text.length())) {
      if (token.kind() == Token.Kind.WORD) {
        total++;
        if (token.match().length() <= Vocabulary.LONGEST) {
          counts.merge(token.match(), 1, Integer::sum);
        }
      }
    }
  }

  /** Writes the most frequent words; of equally frequent ones the first by code points. */
  void write(Path file) throws IOException {
    List<String> words =
        counts.entrySet().stream()
            .filter(word -> word.getValue() > 1)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(Vocabulary.MOST_WORDS)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    int[] frequencies = words.stream().mapToInt(counts::get).toArray();
    ModelFile.write(
        file,
        Vocabulary.KIND,
        Vocabulary.VERSION,
        out -> Vocabulary.write(out, words, frequencies, total));
  }
}
