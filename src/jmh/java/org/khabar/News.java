package org.khabar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.tukaani.xz.XZInputStream;

/**
 * Articles to measure with: unlabelled news where it lies beside the project, else the test corpus,
 * over and over.
 */
public final class News {
  private static final Path RAW = Path.of("../shared/raw/news.jsonl.xz");
  private static final Path OWN = Path.of("test-corpus/news.jsonl");

  private News() {}

  /** So many articles, always the same. */
  public static List<Document> articles(int count) throws IOException {
    List<Document> articles = new ArrayList<>();
    while (articles.size() < count) {
      int before = articles.size();
      try (InputStream in =
              Files.exists(RAW)
                  ? new XZInputStream(Files.newInputStream(RAW))
                  : Files.newInputStream(OWN);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine();
            line != null && articles.size() < count;
            line = lines.readLine()) {
          articles.add(document(articles.size(), new ObjectMapper().readTree(line)));
        }
      }
      if (articles.size() == before) {
        throw new IOException("no articles");
      }
    }
    return articles;
  }

  private static Document document(int number, JsonNode json) {
    Document document = Document.of(json.path("text").asText()).withId(String.valueOf(number));
    return json.path("date").asText().length() == 10
        ? document.withPublished(LocalDate.parse(json.path("date").asText()))
        : document;
  }

  /** Words between spaces, which all rivals are counted by. */
  public static int words(List<Document> articles) {
    return articles.stream().mapToInt(a -> new StringTokenizer(a.text()).countTokens()).sum();
  }
}
