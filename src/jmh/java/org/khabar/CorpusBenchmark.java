package org.khabar;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Seconds from many articles to their events, by their number; engine LIGHT, one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@State(Scope.Benchmark)
public class CorpusBenchmark {

  /** How many articles; those there are, over and over. */
  @Param({"100", "1000", "10000", "100000"})
  int articles;

  private final Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
  private List<Document> documents = List.of();

  /** Reads them, and some of them once before the clock starts. */
  @Setup
  public void warm() throws IOException {
    documents = News.articles(Math.min(articles, 10_000));
    for (Document document : documents.subList(0, 100)) {
      khabar.analyze(document);
    }
  }

  @Benchmark
  public long analyze() {
    return khabar
        .analyze(IntStream.range(0, articles).mapToObj(i -> documents.get(i % documents.size())))
        .mapToLong(analysis -> analysis.events().size())
        .sum();
  }
}
