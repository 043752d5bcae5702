package org.khabar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Resolution;
import org.khabar.entity.MentionType;
import org.khabar.eval.Scorer;
import org.khabar.eval.Scores;
import org.khabar.eval.WholeTokens;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.learn.ModelStore;
import org.khabar.name.NameTagger;
import org.khabar.name.NameTrainer;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** Trains the name tagger from a user's own files and scores it. */
final class NameTraining {
  private static final int KEPT_OUT = 10;
  private static final Set<String> TYPES = types();

  private final List<GoldDocument> documents = new ArrayList<>();

  private NameTraining() {}

  private static Set<String> types() {
    Set<String> types = new HashSet<>();
    for (MentionType type : MentionType.values()) {
      types.add(type.name());
    }
    return types;
  }

  /** Reads at most {@code most} documents of some files. */
  static NameTraining of(List<Path> files, int most) throws IOException {
    NameTraining training = new NameTraining();
    for (Path file : files) {
      training.documents.addAll(training.read(file));
    }
    if (training.documents.isEmpty()) {
      throw new IOException(files + ": no documents to train on");
    }
    int size = training.documents.size();
    training.documents.subList(Math.min(most, size), size).clear();
    return training;
  }

  private static List<GoldDocument> read(Path file) throws IOException {
    List<GoldDocument> read = GoldDocument.read(file);
    for (GoldDocument document : read) {
      for (GoldMention mention : document.mentions()) {
        if (!TYPES.contains(mention.type())) {
          throw new IOException(
              file
                  + ": "
                  + document.id()
                  + ": expected a mention of type "
                  + List.of(MentionType.values())
                  + ", found "
                  + mention.type());
        }
      }
    }
    return read;
  }

  /**
   * Trains and writes the model.
   *
   * @param test documents to score it on; without any, those kept out of a first training
   * @param models folder of the models, those of the text stage among them
   * @return the scores; none if a single document cannot be kept out
   */
  Optional<Scores> run(Optional<Path> test, Path models, Streams streams) throws IOException {
    List<GoldDocument> unseen = test.isPresent() ? read(test.get()) : List.of();
    List<GoldDocument> kept = new ArrayList<>();
    List<GoldDocument> others = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      boolean last = documents.size() < KEPT_OUT && i > 0 && i == documents.size() - 1;
      (last || i % KEPT_OUT == KEPT_OUT - 1 ? kept : others).add(documents.get(i));
    }
    boolean first = test.isEmpty() && !kept.isEmpty();
    Optional<Scores> scores = Optional.empty();
    streams.err().println("training names on " + documents.size() + " documents");
    try (Progress progress =
        Progress.on(streams, "training", NameTrainer.STEPS + (first ? 1 : 0))) {
      if (first) {
        scores =
            Optional.of(score(new NameTrainer(ModelStore.in(models)).tagger(others), kept, models));
        progress.step();
      }
      NameTrainer.train(documents, models, progress::step);
      if (test.isPresent()) {
        scores = Optional.of(score(NameTagger.load(ModelStore.in(models)), unseen, models));
      }
    }
    if (first) {
      streams
          .err()
          .println(
              "scores on "
                  + kept.size()
                  + " of them, which were kept out of a first training; the model has seen all");
    } else if (test.isEmpty()) {
      streams.err().println("no scores: one document cannot be kept out");
    }
    return scores;
  }

  private Scores score(NameTagger tagger, List<GoldDocument> documents, Path models)
      throws IOException {
    TextReader reader = TextReader.load(ModelStore.in(models));
    EntityResolver resolver = EntityResolver.load();
    Scorer scorer = new Scorer();
    for (GoldDocument document : documents) {
      Text text = reader.read(document.text());
      Resolution found = resolver.resolve(text, tagger.tag(text));
      Analysis analysis =
          new Analysis(
              Document.of(document.text()),
              Optional.empty(),
              found.mentions(text),
              found.entities(),
              List.of(),
              List.of());
      scorer.add(
          document, Optional.of(document.wholeTokens() ? WholeTokens.names(analysis) : analysis));
    }
    return documents.stream().allMatch(GoldDocument::wholeTokens)
        ? scorer.scores().names()
        : scorer.scores().namesAndTitles();
  }
}
