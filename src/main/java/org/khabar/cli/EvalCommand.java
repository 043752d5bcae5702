package org.khabar.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Khabar;
import org.khabar.eval.BySource;
import org.khabar.eval.EventReport;
import org.khabar.eval.Measure;
import org.khabar.eval.NewNames;
import org.khabar.eval.Reliability;
import org.khabar.eval.Scorer;
import org.khabar.eval.Scores;
import org.khabar.eval.WholeTokens;
import org.khabar.learn.ConllReader;
import org.khabar.learn.GoldDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code khabar eval}: analyses annotated documents and scores the result. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Analyses annotated documents and prints how right the result is.")
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "GOLD.jsonl",
      description = {
        "Annotated documents, one a line. Of a file *.conll (token TAB tag, such as B-PER) only",
        "names are scored, and proclitics are taken to belong to them."
      })
  private Path gold;

  @Mixin private AnalysisOptions options;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Writes each missed, wrong or differing thing to FILE, one a line.")
  private @Nullable Path errors;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Writes how right events are to FILE, as Markdown: by type, status, channel, role,",
        "trigger and confidence."
      })
  private @Nullable Path report;

  @Option(names = "--by", paramLabel = "source", description = "Adds a table of F1 by publisher.")
  private @Nullable Grouping by;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = {
        "Adds the recall on names that are none in FILE, JSONL or CoNLL, such as the training data."
      })
  private @Nullable Path known;

  @Option(
      names = "--reliability",
      description = "Adds a table of how many mentions are right, by confidence.")
  private boolean reliability;

  @Option(names = "--json", description = "Prints the figures as one JSON object.")
  private boolean json;

  /** What documents may be told apart by. */
  private enum Grouping {
    SOURCE
  }

  /** An annotated document and what khabar made of it. */
  private record Pair(GoldDocument gold, Analysis analysis) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Khabar.Builder settings = options.settings();
    Main.checkFile(spec, gold);
    List<GoldDocument> documents = GoldDocument.read(gold);
    boolean columns = ConllReader.reads(gold);
    List<Measure> measures = measures();
    List<Document> unread = new ArrayList<>();
    for (GoldDocument document : documents) {
      unread.add(document(document));
    }
    Khabar khabar = main.load(settings);
    List<String> differences = new ArrayList<>();
    Scorer scorer = new Scorer(differences::add);
    Optional<EventReport> events =
        report == null ? Optional.empty() : Optional.of(EventReport.load());
    try (Progress progress = Progress.on(main.streams())) {
      InOrder.<Pair>run(
          options.threads(),
          queue -> {
            for (int i = 0; i < documents.size(); i++) {
              GoldDocument document = documents.get(i);
              Document text = unread.get(i);
              queue.put(
                  0,
                  () -> {
                    Analysis analysis = khabar.analyze(text);
                    return new Pair(document, columns ? WholeTokens.names(analysis) : analysis);
                  });
            }
          },
          pair -> {
            scorer.add(pair.gold, Optional.of(pair.analysis));
            events.ifPresent(tables -> tables.add(pair.gold, pair.analysis));
            measures.forEach(measure -> measure.add(pair.gold, pair.analysis));
            progress.step();
          });
    }
    if (errors != null) {
      write(errors, differences);
    }
    if (report != null && events.isPresent()) {
      List<String> lines = new ArrayList<>(List.of("# Events of " + gold.getFileName(), ""));
      String command = String.join(" ", spec.commandLine().getParseResult().originalArgs());
      lines.addAll(List.of("Written by `khabar " + command + "`."));
      lines.addAll(events.get().lines());
      write(report, lines);
    }
    Scores scores = columns ? scorer.scores().names() : scorer.scores();
    for (Measure measure : measures) {
      scores = measure.addTo(scores);
    }
    print(scores);
    return 0;
  }

  private static void write(Path file, List<String> text) throws IOException {
    try (OutputFile out = OutputFile.open(file, false)) {
      PrintWriter lines = Streams.utf8(out.stream());
      text.forEach(line -> lines.print(line + "\n"));
      if (lines.checkError()) {
        throw new IOException(file + ": could not be written");
      }
      out.commit();
    }
  }

  private List<Measure> measures() throws IOException {
    List<Measure> measures = new ArrayList<>();
    Path file = known;
    if (file != null) {
      Main.checkFile(spec, file);
      measures.add(new NewNames(GoldDocument.read(file)));
    }
    if (by != null) {
      measures.add(new BySource());
    }
    if (reliability) {
      measures.add(new Reliability());
    }
    return measures;
  }

  private static Document document(GoldDocument document) {
    return new Document(
        document.id(),
        document.text(),
        Optional.of(document.title()).filter(title -> !title.isEmpty()),
        document.published(),
        Optional.of(document.source()).filter(source -> !source.isEmpty()),
        Optional.empty());
  }

  private void print(Scores scores) throws IOException {
    PrintWriter out = main.streams().printer();
    if (json) {
      out.print(JsonMapper.builder().build().writeValueAsString(scores.rows()) + "\n");
    } else {
      scores.lines().forEach(line -> out.print(line + "\n"));
    }
    if (out.checkError()) {
      throw new IOException("standard output: could not be written");
    }
  }
}
