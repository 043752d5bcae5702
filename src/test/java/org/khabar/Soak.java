package org.khabar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Analyses articles over and over with one {@link Khabar} while threads are interrupted and tasks
 * cancelled, and tells whether the heap that is left after a collection grows: {@code mvn
 * test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.khabar.Soak -Dexec.args=200000}. A second argument names a file of JSON
 * lines to take the articles from, instead of the test corpus. Ends with status 1 if the heap grew
 * or an analysis came out otherwise than before.
 */
final class Soak {
  private static final int LINES = 10;
  private static final int DISTURBANCES = 1_000;

  /** How much more may be left at the end than after the first tenth. */
  private static final double MOST_GROWTH = 2e6;

  private final Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<Document> articles;
  private final Analysis expected;
  private final Document longOne;
  private int cancelled;

  private Soak(List<Document> articles) {
    this.articles = articles;
    expected = khabar.analyze(articles.get(0));
    longOne = Document.of((articles.get(0).text() + "\n").repeat(10));
  }

  public static void main(String[] args) throws Exception {
    int analyses = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    Path file = Path.of(args.length > 1 ? args[1] : "test-corpus/news.jsonl");
    Soak soak = new Soak(articles(file));
    boolean passed = soak.run(analyses);
    soak.threads.shutdown();
    soak.threads.awaitTermination(1, TimeUnit.MINUTES);
    System.exit(passed ? 0 : 1);
  }

  private boolean run(int analyses) throws Exception {
    double first = 0;
    double last = 0;
    long events = 0;
    for (int done = 0; done <= analyses; done++) {
      if (done % Math.max(1, analyses / DISTURBANCES) == 0) {
        disturb();
      }
      if (done % Math.max(1, analyses / LINES) == 0) {
        last = heap();
        first = done <= analyses / LINES ? last : first;
        System.out.printf(
            Locale.ROOT,
            "%d analyses, %d events, %d tasks cancelled, heap %.1f MB%n",
            done,
            events,
            cancelled,
            last / 1e6);
      }
      events += khabar.analyze(articles.get(done % articles.size())).events().size();
    }
    boolean grew = last - first > MOST_GROWTH;
    System.out.printf(
        Locale.ROOT,
        "%s: heap %+.1f MB from the first tenth to the end%n",
        grew ? "FAILED" : "passed",
        (last - first) / 1e6);
    return !grew;
  }

  /** Cancels tasks in the midst of their work, interrupts this thread, and looks what is left. */
  private void disturb() throws Exception {
    List<Future<Analysis>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(threads.submit(() -> khabar.analyze(longOne)));
    }
    Thread.currentThread().interrupt();
    Analysis interrupted = khabar.analyze(articles.get(0));
    if (!Thread.interrupted()) {
      throw new AssertionError("the interrupt is lost");
    }
    for (Future<Analysis> task : tasks) {
      cancelled += task.cancel(true) ? 1 : 0;
    }
    Analysis after = threads.submit(() -> khabar.analyze(articles.get(0))).get();
    if (!interrupted.equals(expected) || !after.equals(expected)) {
      throw new AssertionError("another analysis than at first");
    }
  }

  private static List<Document> articles(Path file) throws IOException {
    List<Document> articles = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        articles.add(Document.of(article.get("text").textValue()));
      }
    }
    return articles;
  }

  private static double heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
