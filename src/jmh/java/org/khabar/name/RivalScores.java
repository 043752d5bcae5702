package org.khabar.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.eval.Scorer;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/**
 * Scores OpenNLP's name finder, trained as shipped on khabar's annotated news and given khabar's
 * tokens, as {@code khabar eval} scores khabar.
 */
public final class RivalScores {
  private RivalScores() {}

  /** Prints the scores of names on {@code gold/dev.jsonl}. */
  public static void main(String[] args) throws IOException {
    Path gold = Path.of("../shared/gold");
    TextReader reader = TextReader.load();
    NameFinderME finder = train(GoldDocument.read(gold.resolve("train.jsonl")), reader);
    Scorer scorer = new Scorer();
    for (GoldDocument document : GoldDocument.read(gold.resolve("dev.jsonl"))) {
      scorer.add(document, Optional.of(find(document, reader, finder)));
    }
    scorer.scores().names().lines().forEach(System.out::println);
  }

  static NameFinderME train(List<GoldDocument> documents, TextReader reader) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (GoldDocument document : documents) {
      Text text = reader.read(document.text());
      boolean first = true;
      for (Sentence sentence : text.sentences()) {
        samples.add(
            new NameSample(forms(sentence), names(document.mentions(), text, sentence), first));
        first = false;
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put("PrintMessages", false);
    return new NameFinderME(
        NameFinderME.train(
            "ar",
            null,
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            new TokenNameFinderFactory()));
  }

  static String[] forms(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).toArray(String[]::new);
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

  private static Analysis find(GoldDocument document, TextReader reader, NameFinderME finder) {
    Text text = reader.read(document.text());
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (opennlp.tools.util.Span name : finder.find(forms(sentence))) {
        Span span =
            text.original(
                new Span(
                    sentence.tokens().get(name.getStart()).span().start(),
                    sentence.tokens().get(name.getEnd() - 1).span().end()));
        mentions.add(
            new Mention(
                "m" + mentions.size(),
                MentionType.valueOf(name.getType()),
                span,
                span.of(document.text()),
                name.getProb(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    finder.clearAdaptiveData();
    Document read = Document.of(document.text()).withId(document.id());
    return new Analysis(read, Optional.empty(), mentions, List.of(), List.of(), List.of());
  }
}
