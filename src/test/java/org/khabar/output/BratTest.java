package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.text.Span;

class BratTest {
  @TempDir private Path folder;

  private void write(Analysis... analyses) throws IOException {
    write(folder, List.of(analyses));
  }

  private static void write(Path folder, List<Analysis> analyses) throws IOException {
    try (AnalysisWriter writer = Format.BRAT.open(folder, FormatOptions.DEFAULT)) {
      for (Analysis analysis : analyses) {
        writer.write(analysis);
      }
    }
  }

  private List<String> names() throws IOException {
    return Golden.files(folder).stream()
        .map(Path::toString)
        .filter(file -> file.endsWith(".ann"))
        .map(file -> file.substring(0, file.length() - 4))
        .toList();
  }

  private void check() throws IOException {
    BratRules rules = BratRules.of(folder.resolve("annotation.conf"));
    for (String name : names()) {
      rules.check(
          Files.readString(folder.resolve(name + ".txt")),
          Files.readAllLines(folder.resolve(name + ".ann")));
    }
  }

  @Test
  void newsIsAsKept() throws IOException {
    write(folder, News.all());
    Golden.assertFolder("brat", folder);
  }

  @Test
  void newsKeepsTheRules() throws IOException {
    write(folder, News.all());
    assertEquals(3, names().size());
    check();
  }

  @Test
  void testCorpusKeepsTheRules() throws IOException {
    Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
    List<Analysis> analyses = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("test-corpus/txt"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString();
        analyses.add(khabar.analyze(Document.of(Files.readString(file)).withId(id)));
      }
    }
    write(folder, analyses);
    assertEquals(analyses.size(), names().size());
    check();
  }

  @Test
  void breaksAndBrokenCharactersInsideAName() throws IOException {
    String text = "\uD83D\uDE00 \uD800 ابو\u2028ظ\nبي\r\nx\u0085\t\u0000";
    Span span = new Span(5, text.length());
    write(
        new Analysis(
            Document.of(text).withId("a"),
            Optional.empty(),
            List.of(
                new Mention(
                    "m1",
                    MentionType.LOCATION,
                    span,
                    span.of(text),
                    1,
                    Optional.empty(),
                    Optional.empty())),
            List.of(),
            List.of(),
            List.of()));
    check();
    assertEquals(
        "T1\tLOCATION 4 " + (text.length() - 1) + "\tابو ظ بي  x   \n",
        Files.readString(folder.resolve("a.ann")));
  }

  @Test
  void noIdLeavesTheFolder() throws IOException {
    List<String> ids =
        List.of("../up", "/etc/x", "..", ".", "a/b", "a\\b", "C:x", "nul", "-rf", "x".repeat(500));
    Path inner = Files.createDirectory(folder.resolve("inner"));
    write(inner, ids.stream().map(Samples::empty).toList());
    assertEquals(ids.size(), Golden.files(inner).stream().filter(f -> has(f, ".ann")).count());
    for (Path file : Golden.files(inner)) {
      assertEquals(1, file.getNameCount());
      assertTrue(file.toString().matches("[\\w~.-]{1,120}"), file.toString());
    }
    assertEquals(List.of(), Golden.files(folder).stream().filter(f -> has(f, "up.txt")).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 70, 80, 81, 500})
  void nameOfAnyLengthFitsAFileSystem(int length) {
    for (String letter : List.of("a", "خ", "孛", "𠀀", ":")) {
      String name = FileNames.of(letter.repeat(length)) + "~99.txt";
      assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    }
  }

  private static boolean has(Path file, String end) {
    return file.toString().endsWith(end);
  }

  @Test
  void likeIdsHaveFilesOfTheirOwn() throws IOException {
    write(Samples.empty("a/b"), Samples.empty("a:b"), Samples.empty("a_b"));
    assertEquals(3, new HashSet<>(names()).size());
    assertTrue(names().contains("a_b"));
    assertEquals(4, Files.readAllLines(folder.resolve("documents.csv")).size());
  }

  @Test
  void takenNameIsCounted() throws IOException {
    Files.createFile(folder.resolve("a.txt"));
    write(Samples.empty("a"));
    assertEquals(List.of("a~2"), names());
  }

  /**
   * The rules of brat's stand-off format: each line of a known form, ids once, offsets in code
   * points and in the text, text equal to what they cover, types and roles as declared.
   */
  private record BratRules(
      Set<String> entities,
      Map<String, Map<String, String>> roles,
      Map<String, Set<String>> values) {

    private static final Pattern BOUND = Pattern.compile("T\\d+\t(\\w+) (\\d+) (\\d+)\t([^\t]+)");
    private static final Pattern EVENT = Pattern.compile("E\\d+\t(\\w+):(T\\d+)((?: \\w+:\\w+)*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("A\\d+\t(\\w+) (E\\d+) (\\w+)");
    private static final Pattern RELATION =
        Pattern.compile("R\\d+\tSameEvent Arg1:(E\\d+) Arg2:(E\\d+)");
    private static final Pattern EQUIV = Pattern.compile("\\*\tEquiv((?: T\\d+){2,})");
    private static final Pattern NORMALIZATION =
        Pattern.compile("N\\d+\tReference (T\\d+) Wikidata:Q\\d+\t[^\t]+");

    static BratRules of(Path conf) throws IOException {
      BratRules rules = new BratRules(new HashSet<>(), new HashMap<>(), new HashMap<>());
      String section = "";
      for (String line : Files.readAllLines(conf)) {
        if (line.startsWith("[")) {
          section = line;
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          String[] parts = line.split("\t");
          switch (section) {
            case "[entities]" -> rules.entities.add(line);
            case "[events]" -> {
              Map<String, String> roles = new HashMap<>();
              for (String role : parts[1].split(", ")) {
                Matcher m = Pattern.compile("(\\w+)([*?])(:.*)").matcher(role);
                assertTrue(m.matches(), role);
                roles.put(m.group(1), m.group(2) + m.group(3));
              }
              rules.roles.put(parts[0], roles);
            }
            case "[attributes]" ->
                rules.values.put(
                    parts[0], Set.of(parts[1].replaceFirst(".*Value:", "").split("\\|")));
            default -> assertEquals("[relations]", section);
          }
        }
      }
      return rules;
    }

    void check(String text, List<String> lines) {
      Map<String, String> types = new HashMap<>();
      for (String line : lines) {
        String id = line.substring(0, line.indexOf('\t'));
        String type = line.substring(id.length() + 1).split("[ :]")[0];
        assertTrue(id.equals("*") || types.put(id, type) == null, "twice: " + id);
      }
      for (String line : lines) {
        switch (line.charAt(0)) {
          case 'T' -> bound(match(BOUND, line), text);
          case 'E' -> event(match(EVENT, line), types);
          case 'A' -> {
            Matcher m = match(ATTRIBUTE, line);
            assertTrue(values.get(m.group(1)).contains(m.group(3)), line);
            assertTrue(m.group(1).equals("Status") || types.get(m.group(2)).equals("MEETING"));
          }
          case 'R' -> {
            Matcher m = match(RELATION, line);
            assertEquals(types.get(m.group(1)), types.get(m.group(2)), line);
          }
          case '*' -> {
            Set<String> members = new HashSet<>();
            for (String id : match(EQUIV, line).group(1).strip().split(" ")) {
              members.add(types.get(id).equals("TITLE") ? "PERSON" : types.get(id));
            }
            assertEquals(1, members.size(), line);
          }
          case 'N' -> assertTrue(types.containsKey(match(NORMALIZATION, line).group(1)), line);
          default -> throw new AssertionError(line);
        }
      }
    }

    private static Matcher match(Pattern pattern, String line) {
      Matcher matcher = pattern.matcher(line);
      assertTrue(matcher.matches(), line);
      return matcher;
    }

    private void bound(Matcher m, String text) {
      int[] points = text.codePoints().toArray();
      int start = Integer.parseInt(m.group(2));
      int end = Integer.parseInt(m.group(3));
      assertTrue(start < end && end <= points.length, m.group());
      assertEquals(new String(points, start, end - start), m.group(4));
      assertTrue(entities.contains(m.group(1)) || roles.containsKey(m.group(1)), m.group());
    }

    private void event(Matcher m, Map<String, String> types) {
      assertEquals(m.group(1), types.get(m.group(2)), "type of the trigger");
      Set<String> seen = new HashSet<>();
      for (String argument : m.group(3).strip().split(" ")) {
        if (!argument.isEmpty()) {
          String[] parts = argument.split(":");
          assertTrue(seen.add(parts[0]), "role twice: " + m.group());
          String rule = roles.get(m.group(1)).get(parts[0].replaceFirst("\\d+$", ""));
          assertTrue(rule.startsWith("*") || !parts[0].matches(".*\\d"), m.group());
          String type = types.get(parts[1]);
          assertTrue(rule.endsWith(":<ENTITY>") ? entities.contains(type) : rule.endsWith(type));
        }
      }
    }
  }
}
