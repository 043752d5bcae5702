package org.khabar;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Words a second from text to events, beside what CoreNLP takes to tag or to parse the same
 * articles.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 10)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class AnalyzeBenchmark {

  /** Counts words, which is what speed is told in. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long words;
  }

  /** What khabar's engines read; a rival tags and parses a part of it. */
  @State(Scope.Benchmark)
  public static class Articles {
    List<Document> all = List.of();
    List<Document> some = List.of();
    int words;
    int someWords;

    @Setup
    public void load() throws IOException {
      all = News.articles(1000);
      // CoreNLP would take many minutes for all.
      some = IntStream.range(0, 40).mapToObj(i -> all.get(25 * i)).toList();
      words = News.words(all);
      someWords = News.words(some);
    }
  }

  /** Khabar with the engine LIGHT. */
  @State(Scope.Benchmark)
  public static class Light {
    final Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
  }

  /** Khabar with the engine CORENLP. */
  @State(Scope.Benchmark)
  public static class CoreNlp {
    final Khabar khabar = Khabar.load();
  }

  /** CoreNLP's own pipeline. */
  @State(Scope.Benchmark)
  public static class Tagger {
    final StanfordCoreNLP pipeline = Rival.pipeline("tokenize,ssplit,pos");
  }

  /** CoreNLP's own pipeline. */
  @State(Scope.Benchmark)
  public static class Parser {
    final StanfordCoreNLP pipeline = Rival.pipeline("tokenize,ssplit,pos,parse");
  }

  @Benchmark
  public void light(Articles articles, Light light, Count count, Blackhole sink) {
    analyze(light.khabar, articles.all, sink);
    count.words += articles.words;
  }

  /** The part that the rivals read, for ratios on the same articles. */
  @Benchmark
  public void lightSome(Articles articles, Light light, Count count, Blackhole sink) {
    analyze(light.khabar, articles.some, sink);
    count.words += articles.someWords;
  }

  @Benchmark
  @Threads(2)
  public void lightTwoThreads(Articles articles, Light light, Count count, Blackhole sink) {
    analyze(light.khabar, articles.all, sink);
    count.words += articles.words;
  }

  @Benchmark
  public void coreNlpEngineSome(Articles articles, CoreNlp engine, Count count, Blackhole sink) {
    analyze(engine.khabar, articles.some, sink);
    count.words += articles.someWords;
  }

  @Benchmark
  public void rivalTags(Articles articles, Tagger rival, Count count, Blackhole sink) {
    annotate(rival.pipeline, articles, count, sink);
  }

  @Benchmark
  public void rivalParses(Articles articles, Parser rival, Count count, Blackhole sink) {
    annotate(rival.pipeline, articles, count, sink);
  }

  private static void analyze(Khabar khabar, List<Document> articles, Blackhole sink) {
    for (Document article : articles) {
      sink.consume(khabar.analyze(article));
    }
  }

  private static void annotate(
      StanfordCoreNLP pipeline, Articles articles, Count count, Blackhole sink) {
    for (Document article : articles.some) {
      Annotation annotation = new Annotation(article.text());
      pipeline.annotate(annotation);
      sink.consume(annotation);
    }
    count.words += articles.someWords;
  }
}
