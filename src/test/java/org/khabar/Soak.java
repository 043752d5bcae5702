package org.khabar;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Analyses the articles of the test corpus over and over with one {@link Khabar} and prints the
 * heap that is left after a collection: {@code mvn test-compile
 * org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.khabar.Soak -Dexec.args=200000}.
 */
final class Soak {
  private static final int LINES = 10;

  private Soak() {}

  public static void main(String[] args) throws IOException {
    int analyses = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    List<Document> articles = articles();
    Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
    long events = 0;
    for (int done = 0; done <= analyses; done++) {
      if (done % Math.max(1, analyses / LINES) == 0) {
        System.out.printf(
            Locale.ROOT, "%d analyses, %d events, heap %.1f MB%n", done, events, heap() / 1e6);
      }
      events += khabar.analyze(articles.get(done % articles.size())).events().size();
    }
  }

  private static List<Document> articles() throws IOException {
    List<Document> articles = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(Path.of("test-corpus/news.jsonl"))) {
      articles.add(Document.of(json.readTree(line).get("text").textValue()));
    }
    return articles;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
