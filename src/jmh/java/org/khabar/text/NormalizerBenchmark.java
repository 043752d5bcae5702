package org.khabar.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.khabar.Document;
import org.khabar.News;
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
 * Characters a second of the normaliser, with and without alignment, beside Lucene's filter, which
 * folds fewer characters and keeps no positions.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class NormalizerBenchmark {
  private final Normalizer match = Normalizer.of(Profile.MATCH);
  private List<Document> articles = List.of();
  private int size;

  /** Counts characters. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long characters;
  }

  @Setup
  public void load() throws IOException {
    articles = News.articles(200);
    size = articles.stream().mapToInt(article -> article.text().length()).sum();
  }

  @Benchmark
  public void khabar(Count count, Blackhole sink) {
    for (Document article : articles) {
      sink.consume(match.apply(article.text()));
    }
    count.characters += size;
  }

  @Benchmark
  public void khabarAligned(Count count, Blackhole sink) {
    for (Document article : articles) {
      sink.consume(match.normalize(article.text()));
    }
    count.characters += size;
  }

  @Benchmark
  public void lucene(Count count, Blackhole sink) throws IOException {
    for (Document article : articles) {
      Tokenizer whole = new KeywordTokenizer();
      whole.setReader(new StringReader(article.text()));
      try (TokenStream filter = new ArabicNormalizationFilter(whole)) {
        filter.reset();
        while (filter.incrementToken()) {
          sink.consume(filter);
        }
        filter.end();
      }
    }
    count.characters += size;
  }
}
