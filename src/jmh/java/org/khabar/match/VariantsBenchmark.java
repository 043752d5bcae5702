package org.khabar.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.khabar.coreference.NameComparison;
import org.khabar.entity.MentionType;
import org.khabar.table.Table;
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

/** Pairs of names compared a second, and names looked up in an index of many. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class VariantsBenchmark {
  private static final int ASKED = 1024;

  /** Names in the index. */
  @Param({"1000", "100000"})
  private int names;

  private final List<String> asked = new ArrayList<>();
  private NameVariants variants;
  private NameIndex index;
  private int next;

  @Setup
  public void load() throws IOException {
    variants = NameVariants.load();
    index = new NameIndex(variants);
    List<String> words = new ArrayList<>();
    for (CSVRecord row : Table.read(NameComparison.class, "given-names.tsv")) {
      words.add(row.get("form"));
    }
    Random random = new Random(7);
    for (int n = 0; n < names; n++) {
      String name = word(words, random) + " " + word(words, random) + " " + family(random);
      index.add(String.valueOf(n), MentionType.PERSON, name);
      if (asked.size() < ASKED) {
        asked.add(name);
      }
    }
  }

  private static String word(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String family(Random random) {
    StringBuilder family = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      family.append((char) ('\u0628' + random.nextInt('\u063A' - '\u0628')));
    }
    return family.toString();
  }

  @Benchmark
  public double compare() {
    next = (next + 1) % ASKED;
    return variants.score(
        MentionType.PERSON, asked.get(next % asked.size()), asked.get((next + 1) % asked.size()));
  }

  @Benchmark
  public List<NameIndex.Hit> find() {
    next = (next + 1) % ASKED;
    return index.find(MentionType.PERSON, asked.get(next % asked.size()), 10);
  }
}
