package org.khabar.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import org.khabar.learn.GoldDocument;
import org.khabar.token.Text;
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
 * Tokens a second of the name tagger and, beside it, of OpenNLP's name finder, trained as shipped
 * on the same texts. Both get cut tokens; an operation is all documents of the test corpus.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class NameBenchmark {
  private final List<Text> texts = new ArrayList<>();
  private final List<List<String[]>> documents = new ArrayList<>();
  private int size;
  private NameTagger tagger;
  private NameFinderME finder;

  /** Counts tokens, which is what speed is told in. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Count {
    public long tokens;
  }

  @Setup
  public void load() throws IOException {
    TextReader reader = TextReader.load();
    List<GoldDocument> corpus = GoldDocument.read(Path.of("test-corpus/news.jsonl"));
    for (GoldDocument gold : corpus) {
      Text text = reader.read(gold.text());
      texts.add(text);
      documents.add(text.sentences().stream().map(RivalScores::forms).toList());
      size += text.sentences().stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }
    tagger = NameTagger.load();
    finder = RivalScores.train(corpus, reader);
  }

  @Benchmark
  public void khabar(Count count, Blackhole sink) {
    for (Text text : texts) {
      sink.consume(tagger.tag(text));
    }
    count.tokens += size;
  }

  @Benchmark
  public void openNlp(Count count, Blackhole sink) {
    for (List<String[]> sentences : documents) {
      for (String[] tokens : sentences) {
        sink.consume(finder.find(tokens));
      }
      finder.clearAdaptiveData();
    }
    count.tokens += size;
  }
}
