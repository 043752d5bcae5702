package org.khabar.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.learn.GoldDocument;
import org.khabar.token.TextReader;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Tokens a second of the time tagger, from text as it comes to days. An operation is all documents
 * of the test corpus; tokens are khabar's.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class TimeBenchmark {
  private List<GoldDocument> documents = List.of();
  private int size;
  private TimeTagger tagger;

  /** Counts tokens, which is what speed is told in. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long tokens;
  }

  @Setup
  public void load() throws IOException {
    TextReader reader = TextReader.load();
    documents = GoldDocument.read(Path.of("test-corpus/news.jsonl"));
    for (GoldDocument document : documents) {
      size +=
          reader.read(document.text()).sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    }
    tagger = TimeTagger.load();
  }

  @Benchmark
  public void find(Count count, Blackhole sink) {
    for (GoldDocument document : documents) {
      sink.consume(tagger.find(document.text(), document.published()));
    }
    count.tokens += size;
  }
}
