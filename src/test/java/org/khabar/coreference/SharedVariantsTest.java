package org.khabar.coreference;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;
import org.khabar.match.NameVariants;

/** Spelling variants that news attest, and look-alikes that differ. */
class SharedVariantsTest {
  private static final Path SAME = Path.of("..", "shared", "variants", "dev.variants.jsonl");
  private static final Path OTHER = Path.of("..", "shared", "variants", "dev.distinct.jsonl");
  private static final Set<String> FULL = Set.of("full", "spelling");
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private static NameVariants variants;

  private record Pair(MentionType type, String a, String b, boolean full) {}

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Files.exists(SAME), () -> "skipped: needs the attested spellings at " + SAME);
    variants = NameVariants.load();
  }

  private static List<Pair> same() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(SAME)) {
      JsonNode entity = JSON.readTree(line);
      JsonNode names = entity.get("names");
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          JsonNode a = names.get(i);
          JsonNode b = names.get(j);
          pairs.add(
              new Pair(
                  MentionType.valueOf(entity.get("type").asText()),
                  a.get("text").asText(),
                  b.get("text").asText(),
                  FULL.contains(a.get("kind").asText()) && FULL.contains(b.get("kind").asText())));
        }
      }
    }
    return pairs;
  }

  private static void atLeast(double least, String what, long found, long all) {
    double share = 100.0 * found / all;
    String line = String.format(Locale.ROOT, "%s: %.1f %% of %d", what, share, all);
    System.out.println(line);
    assertTrue(share >= least, line);
  }

  @Test
  void variantsAreFound() throws IOException {
    List<Pair> pairs = same();
    long found = pairs.stream().filter(p -> variants.same(p.type(), p.a(), p.b())).count();
    atLeast(97, "variants found", found, pairs.size());
  }

  @Test
  void fullVariantsAreFound() throws IOException {
    List<Pair> pairs = same().stream().filter(Pair::full).toList();
    long found = pairs.stream().filter(p -> variants.same(p.type(), p.a(), p.b())).count();
    atLeast(97, "full forms found", found, pairs.size());
  }

  @Test
  void variantsShareABlockingKey() throws IOException {
    List<Pair> pairs = same().stream().filter(p -> variants.same(p.type(), p.a(), p.b())).toList();
    long found =
        pairs.stream()
            .filter(
                p ->
                    !Collections.disjoint(
                        variants.keys(p.type(), p.a()), variants.keys(p.type(), p.b())))
            .count();
    atLeast(99, "variants in one block", found, pairs.size());
  }

  @Test
  void lookAlikesAreKeptApart() throws IOException {
    int apart = 0;
    int all = 0;
    for (String line : Files.readAllLines(OTHER)) {
      JsonNode pair = JSON.readTree(line);
      MentionType type = MentionType.valueOf(pair.get("type").asText());
      all++;
      apart += variants.same(type, pair.get("a").asText(), pair.get("b").asText()) ? 0 : 1;
    }
    atLeast(98, "look-alikes kept apart", apart, all);
  }
}
