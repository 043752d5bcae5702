package org.khabar;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds from one document to its events, by its length; engine LIGHT. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@State(Scope.Benchmark)
public class LengthBenchmark {

  /** Length of the document in UTF-8. */
  @Param({"1", "10", "100", "1000", "10000"})
  int kilobytes;

  private final Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
  private Document document = Document.of("");

  /** Articles one after another, as in a book of news. */
  @Setup
  public void join() throws IOException {
    StringBuilder text = new StringBuilder();
    // Arabic takes nearly two bytes a letter.
    int letters = kilobytes * 1024 * 10 / 18;
    for (Document article : News.articles(letters / 500 + 10)) {
      text.append(article.text()).append("\n\n");
    }
    document = Document.of(text.substring(0, Math.min(letters, text.length())));
  }

  @Benchmark
  public Analysis analyze() {
    return khabar.analyze(document);
  }
}
