package org.khabar.romanize;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.khabar.entity.MentionType;

/** Latin forms against the English names of attested spellings; prints the shares. */
class RomanizerVariantsTest {
  private static final Path VARIANTS = Path.of("..", "shared", "variants", "dev.variants.jsonl");
  private static final double NEAR = 0.75;

  private final Map<String, int[]> figures = new TreeMap<>();

  @Test
  void mostFormsAreNearTheEnglishName() throws IOException {
    assumeTrue(Files.exists(VARIANTS), () -> "skipped: needs attested spellings at " + VARIANTS);
    Romanizer romanizer = Romanizer.load();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(VARIANTS)) {
      JsonNode entity = json.readTree(line);
      MentionType type = MentionType.valueOf(entity.get("type").asText());
      String english = fold(entity.get("name_en").asText());
      for (JsonNode name : entity.get("names")) {
        boolean part = name.get("kind").asText().matches("short|acronym");
        String text = name.get("text").asText();
        String known = romanizer.romanize(type, text);
        String ruled = romanizer.romanizeByRules(text);
        count("base and rules, " + type, english, known, part);
        count("base and rules, all", english, known, part);
        count("rules alone, " + type, english, ruled, part);
        count("rules alone, all", english, ruled, part);
      }
    }
    figures.forEach(
        (what, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-30s %4d forms, %.1f %% near, %.1f %% equal%n",
                what,
                count[0],
                100.0 * count[1] / count[0],
                100.0 * count[2] / count[0]));
    int[] all = figures.get("base and rules, all");
    assertTrue(all[1] >= 0.75 * all[0], () -> all[1] + " of " + all[0]);
    int[] persons = figures.get("rules alone, PERSON");
    assertTrue(persons[1] >= 0.45 * persons[0], () -> persons[1] + " of " + persons[0]);
  }

  /** A short form is a part of the name: it counts against the run of words that is most alike. */
  private void count(String what, String english, String latin, boolean part) {
    String form = fold(latin);
    double best = similarity(english, form);
    String[] words = english.split(" ");
    for (int i = 0; part && i < words.length; i++) {
      for (int j = i + 1; j <= words.length; j++) {
        best = Math.max(best, similarity(String.join(" ", Arrays.copyOfRange(words, i, j)), form));
      }
    }
    int[] count = figures.computeIfAbsent(what, key -> new int[3]);
    count[0]++;
    count[1] += best >= NEAR ? 1 : 0;
    count[2] += best == 1 ? 1 : 0;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}']+", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /** One less the edits that turn one into the other, by the longer one's length. */
  private static double similarity(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchange, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return 1 - above[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
  }
}
