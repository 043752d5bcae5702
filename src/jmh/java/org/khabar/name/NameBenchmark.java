package org.khabar.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;
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
@Warmup(iterations = 5, time = 2)
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
    List<NameSample> samples = new ArrayList<>();
    for (GoldDocument gold : GoldDocument.read(Path.of("test-corpus/news.jsonl"))) {
      Text text = reader.read(gold.text());
      List<String[]> sentences = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        String[] tokens = sentence.tokens().stream().map(Token::form).toArray(String[]::new);
        samples.add(
            new NameSample(tokens, names(gold.mentions(), text, sentence), sentences.isEmpty()));
        sentences.add(tokens);
        size += tokens.length;
      }
      texts.add(text);
      documents.add(sentences);
    }
    tagger = NameTagger.load();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put("PrintMessages", false);
    finder =
        new NameFinderME(
            NameFinderME.train(
                "ar",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory()));
  }

  private static opennlp.tools.util.Span[] names(
      List<GoldMention> mentions, Text text, Sentence sentence) {
    List<opennlp.tools.util.Span> names = new ArrayList<>();
    for (GoldMention mention : mentions) {
      int from = -1;
      int to = -1;
      for (int t = 0; t < sentence.tokens().size(); t++) {
        Span token = text.original(sentence.tokens().get(t).span());
        if (token.start() < mention.end() && mention.start() < token.end()) {
          from = from < 0 ? t : from;
          to = t + 1;
        }
      }
      if (from >= 0) {
        names.add(new opennlp.tools.util.Span(from, to, mention.type()));
      }
    }
    return names.toArray(opennlp.tools.util.Span[]::new);
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
