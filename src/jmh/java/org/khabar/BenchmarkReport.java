package org.khabar;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.khabar.match.VariantsBenchmark;
import org.khabar.name.NameBenchmark;
import org.khabar.text.NormalizerBenchmark;
import org.khabar.time.TimeBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks, starts and heap limits, and writes {@code reports/benchmarks.md}. */
public final class BenchmarkReport {
  private static final Path FILE = Path.of("reports/benchmarks.md");
  private static final Path ARTICLE = Path.of("test-corpus/txt");
  private static final Path DEV = Path.of("../shared/gold/dev.jsonl");
  private static final Path OWN = Path.of("test-corpus/news.jsonl");
  private static final int STARTS = 5;

  private final StringBuilder page = new StringBuilder();

  private BenchmarkReport() {}

  /** Takes half an hour on a machine that should do nothing else. */
  public static void main(String[] args) throws Exception {
    BenchmarkReport report = new BenchmarkReport();
    report.machine();
    report.whole();
    report.write();
    report.parts();
    report.write();
    report.curves();
    report.write();
    report.starts();
    report.heaps();
    report.write();
  }

  private void write() throws IOException {
    Files.writeString(FILE, page);
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void machine() throws IOException {
    String processor = System.getProperty("os.arch");
    Path info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      processor =
          Files.readAllLines(info).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(processor);
    }
    line("# How fast khabar is");
    line("");
    line("Written by `mvn -q -P bench -DskipTests package exec:exec -Dbench.main=%s`.", name());
    line("");
    line(
        "%s, %d cores, %s, Java %s. What follows ± is the 99.9 %% error of JMH. Speeds of one table"
            + " were measured in one run; ratios carry over to other machines, seconds do not.",
        processor,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("java.version"));
    line(
        "The texts are %s.",
        Files.exists(Path.of("../shared/raw/news.jsonl.xz"))
            ? "unlabelled news"
            : "those of the test corpus, over and over");
  }

  private static String name() {
    return BenchmarkReport.class.getName();
  }

  /** The results of a benchmark's methods, by method and parameter. */
  private static Map<String, RunResult> run(Class<?> benchmark) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(benchmark.getName().replace(".", "\\.") + "\\.")
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.NORMAL)
                    .build())
            .run();
    Map<String, RunResult> named = new HashMap<>();
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark();
      method = method.substring(method.lastIndexOf('.') + 1);
      for (String parameter : result.getParams().getParamsKeys()) {
        method += " " + result.getParams().getParam(parameter);
      }
      named.put(method, result);
    }
    return named;
  }

  /** Something counted a second, its error, and bytes of garbage for each. */
  private record Speed(double score, double error, double bytes) {
    static Speed of(RunResult run, String counted) {
      Result<?> counter =
          counted.isEmpty() ? run.getPrimaryResult() : run.getSecondaryResults().get(counted);
      double each = counted.isEmpty() ? 1 : counter.getScore() / run.getPrimaryResult().getScore();
      return new Speed(counter.getScore(), counter.getScoreError(), garbage(run).getScore() / each);
    }

    private static Result<?> garbage(RunResult run) {
      return run.getSecondaryResults().entrySet().stream()
          .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
          .findFirst()
          .orElseThrow()
          .getValue();
    }

    /** That of more threads, by operations, since JMH counts what each thread counts for all. */
    Speed times(RunResult one, RunResult more) {
      Result<?> operations = more.getPrimaryResult();
      double each = score / one.getPrimaryResult().getScore();
      return new Speed(
          operations.getScore() * each,
          operations.getScoreError() * each,
          garbage(more).getScore() / each);
    }

    String perSecond() {
      return String.format(Locale.ROOT, "%,.0f ± %,.0f", score, error);
    }
  }

  private void whole() throws RunnerException {
    Map<String, RunResult> runs = run(AnalyzeBenchmark.class);
    Speed light = Speed.of(runs.get("light"), "words");
    Speed some = Speed.of(runs.get("lightSome"), "words");
    Speed two = light.times(runs.get("light"), runs.get("lightTwoThreads"));
    Speed engine = Speed.of(runs.get("coreNlpEngineSome"), "words");
    Speed tags = Speed.of(runs.get("rivalTags"), "words");
    Speed parses = Speed.of(runs.get("rivalParses"), "words");
    line("");
    line("## From text to events");
    line("");
    line("| | words a second | bytes of garbage a word | ratio |");
    line("|---|---|---|---|");
    String row = "| %s | %s | %,.0f | %s |";
    line(row, "`LIGHT`, 1,000 articles, one thread", light.perSecond(), light.bytes, "");
    line(row, "`LIGHT`, two threads", two.perSecond(), two.bytes, ratio(two, light, "one thread"));
    line(row, "CoreNLP `tokenize,ssplit,pos`, 40 of them", tags.perSecond(), tags.bytes, "");
    line(row, "`LIGHT`, those 40", some.perSecond(), some.bytes, ratio(some, tags, "CoreNLP"));
    line(
        row, "CoreNLP `tokenize,ssplit,pos,parse`, those 40", parses.perSecond(), parses.bytes, "");
    line(row, "`CORENLP`, those 40", engine.perSecond(), engine.bytes, ratio(engine, parses, "it"));
    line("");
    line("`LIGHT` reads the 1,000 articles %s.", ratio(light, tags, "as fast as CoreNLP tags"));
  }

  private static String ratio(Speed one, Speed other, String of) {
    return String.format(Locale.ROOT, "%.1f × %s", one.score / other.score, of);
  }

  private void parts() throws RunnerException {
    line("");
    line("## The parts");
    line("");
    line("| | a second | bytes of garbage each | ratio |");
    line("|---|---|---|---|");
    String row = "| %s | %s | %,.1f | %s |";
    Map<String, RunResult> runs = run(NormalizerBenchmark.class);
    Speed lucene = Speed.of(runs.get("lucene"), "characters");
    Speed plain = Speed.of(runs.get("khabar"), "characters");
    Speed aligned = Speed.of(runs.get("khabarAligned"), "characters");
    line(
        row,
        "Lucene's Arabic normalisation filter, characters",
        lucene.perSecond(),
        lucene.bytes,
        "");
    line(
        row,
        "normaliser, characters",
        plain.perSecond(),
        plain.bytes,
        ratio(plain, lucene, "Lucene"));
    line(
        row,
        "normaliser with alignment, characters",
        aligned.perSecond(),
        aligned.bytes,
        ratio(aligned, lucene, "Lucene"));
    runs = run(NameBenchmark.class);
    Speed finder = Speed.of(runs.get("openNlp"), "tokens");
    Speed tagger = Speed.of(runs.get("khabar"), "tokens");
    line(row, "OpenNLP's name finder, tokens", finder.perSecond(), finder.bytes, "");
    line(
        row,
        "name tagger, tokens",
        tagger.perSecond(),
        tagger.bytes,
        ratio(tagger, finder, "OpenNLP"));
    Speed times = Speed.of(run(TimeBenchmark.class).get("find"), "tokens");
    line(row, "time expressions, tokens", times.perSecond(), times.bytes, "");
    runs = run(VariantsBenchmark.class);
    Speed pairs = Speed.of(runs.get("compare 1000"), "");
    line(row, "two names compared", pairs.perSecond(), pairs.bytes, "");
    for (String names : List.of("1000", "100000")) {
      Speed found = Speed.of(runs.get("find " + names), "");
      line(row, "a name found among " + names, found.perSecond(), found.bytes, "");
    }
  }

  private void curves() throws RunnerException {
    line("");
    line("## Cost by length and by number (`LIGHT`, one thread)");
    line("");
    line("| one document of | milliseconds | a kilobyte |");
    line("|---|---|---|");
    Map<String, RunResult> lengths = run(LengthBenchmark.class);
    for (int kilobytes : new int[] {1, 10, 100, 1000, 10_000}) {
      double time = lengths.get("analyze " + kilobytes).getPrimaryResult().getScore();
      line("| %,d kB | %,.2f | %.3f |", kilobytes, time, time / kilobytes);
    }
    line("");
    line("| articles | seconds | milliseconds an article |");
    line("|---|---|---|");
    Map<String, RunResult> corpora = run(CorpusBenchmark.class);
    for (int articles : new int[] {100, 1000, 10_000, 100_000}) {
      double time = corpora.get("analyze " + articles).getPrimaryResult().getScore();
      line("| %,d | %,.1f | %.2f |", articles, time, 1000 * time / articles);
    }
  }

  private void starts() throws IOException, InterruptedException {
    String article;
    try (Stream<Path> files = Files.list(ARTICLE)) {
      article = files.sorted().findFirst().orElseThrow().toString();
    }
    List<String> quick = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    List<String> light = List.of("-jar", jar(), "analyze", "--quiet", "--engine", "light", article);
    List<String> coreNlp = List.of("-jar", jar(), "analyze", "--quiet", article);
    String classPath = ManagementFactory.getRuntimeMXBean().getClassPath();
    List<String> tags =
        List.of("-cp", classPath, Rival.class.getName(), "tokenize,ssplit,pos", article);
    List<String> parses =
        List.of("-cp", classPath, Rival.class.getName(), "tokenize,ssplit,pos,parse", article);
    Path archive = Files.createTempFile("khabar", ".jsa");
    Files.delete(archive);
    seconds(join(List.of("-XX:ArchiveClassesAtExit=" + archive), quick, light));
    List<String> shared = List.of("-XX:SharedArchiveFile=" + archive);
    line("");
    line("## From a cold start: one article");
    line("");
    line(
        "The median of %d starts. *Quick* is `java %s`, *shared* also",
        STARTS, String.join(" ", quick));
    line("`-XX:SharedArchiveFile=…`, made once with `-XX:ArchiveClassesAtExit=…`.");
    line("");
    line("| | seconds |");
    line("|---|---|");
    line("| `LIGHT` | %.2f |", median(light));
    line("| `LIGHT`, quick | %.2f |", median(join(quick, light)));
    line("| `LIGHT`, quick and shared | %.2f |", median(join(shared, quick, light)));
    line("| CoreNLP `tokenize,ssplit,pos` | %.2f |", median(tags));
    line("| `CORENLP` | %.2f |", median(coreNlp));
    line("| `CORENLP`, quick | %.2f |", median(join(quick, coreNlp)));
    line("| CoreNLP `tokenize,ssplit,pos,parse` | %.2f |", median(parses));
    Files.deleteIfExists(archive);
  }

  private static String jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith("-all.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("target/khabar-…-all.jar is not built"));
    }
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    return Arrays.stream(parts).flatMap(List::stream).toList();
  }

  private static double median(List<String> options) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      times.add(seconds(options));
    }
    times.sort(null);
    return times.get(STARTS / 2);
  }

  /** Runs Java and gives the time until it ends. */
  private static double seconds(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException("status " + status + " of " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void heaps() throws IOException, InterruptedException {
    Path corpus = Files.exists(DEV) ? DEV : OWN;
    line("");
    line("## In a small heap");
    line("");
    line("All of `%s` with", corpus);
    line("");
    line("| | seconds |");
    line("|---|---|");
    for (String[] limit : new String[][] {{"light", "-Xmx128m"}, {"corenlp", "-Xmx1g"}}) {
      List<String> options =
          List.of(
              limit[1],
              "-jar",
              jar(),
              "analyze",
              "--quiet",
              "--engine",
              limit[0],
              corpus.toString());
      line("| `%s %s` | %.1f |", limit[0].toUpperCase(Locale.ROOT), limit[1], seconds(options));
    }
  }
}
