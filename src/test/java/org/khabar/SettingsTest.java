package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.entity.CustomName;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;

/** What the settings of {@link Khabar.Builder} change. */
class SettingsTest {
  private static final String TEXT =
      "وصل غيث البردوني إلى بيروت أمس. وقال البردوني إن عين الورد بعيدة، ثم زار أبو غيث عين الورد.";

  @TempDir private Path folder;

  private static Khabar.Builder light() {
    return Khabar.builder().engine(Engine.LIGHT);
  }

  private static List<String> references(Analysis analysis) {
    return analysis.entities().stream()
        .filter(entity -> entity.reference().isPresent())
        .map(entity -> entity.name() + " " + entity.reference().get())
        .toList();
  }

  @Test
  void idsReachTheEntities() {
    Analysis analysis =
        light()
            .gazetteer(
                List.of(
                    new CustomName("غيث البردوني", MentionType.PERSON, "p1"),
                    new CustomName("أبو غيث", MentionType.PERSON, "p1")))
            .gazetteer(List.of(new CustomName("عين الورد", MentionType.LOCATION, "l1")))
            .build()
            .analyze(TEXT);
    assertEquals(List.of("غيث البردوني p1", "عين الورد l1"), references(analysis));
    Entity person =
        analysis.entities().stream()
            .filter(entity -> entity.reference().equals(Optional.of("p1")))
            .findFirst()
            .orElseThrow();
    assertTrue(person.aliases().contains("أبو غيث"), person.toString());
    assertTrue(
        analysis.mentions().stream()
            .filter(mention -> mention.text().equals("عين الورد"))
            .allMatch(mention -> mention.confidence() == 1));
  }

  @Test
  void differentIdsAreDifferentEntities() {
    Analysis analysis =
        light()
            .gazetteer(
                List.of(
                    new CustomName("غيث البردوني", MentionType.PERSON, "p1"),
                    new CustomName("البردوني", MentionType.PERSON, "p2")))
            .build()
            .analyze(TEXT);
    assertEquals(List.of("غيث البردوني p1", "البردوني p2"), references(analysis));
  }

  @Test
  void gazetteerIsReadFromAFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("names.csv"), "name,type,id\nعين الورد,LOCATION,l1\n");
    assertEquals(
        List.of("عين الورد l1"), references(light().gazetteer(file).build().analyze(TEXT)));
  }

  @Test
  void mentionsBelowTheConfidenceAreLeftOut() {
    Analysis all = light().build().analyze(TEXT);
    double most = all.mentions().stream().mapToDouble(Mention::confidence).max().orElseThrow();
    Analysis some = light().minConfidence(most).build().analyze(TEXT);
    assertEquals(
        all.mentions().stream().filter(m -> m.confidence() >= most).map(Mention::span).toList(),
        some.mentions().stream().map(Mention::span).toList());
    assertFalse(some.entities().size() > some.mentions().size());
  }

  @Test
  void listedNamesStayAtAnyConfidence() {
    Analysis analysis =
        light()
            .minConfidence(1)
            .gazetteer(List.of(new CustomName("عين الورد", MentionType.LOCATION, "l1")))
            .build()
            .analyze(TEXT);
    assertEquals(List.of("عين الورد l1"), references(analysis));
  }

  @Test
  void fourThreadsFindTheSame() throws Exception {
    Khabar khabar =
        light().gazetteer(List.of(new CustomName("عين الورد", MentionType.LOCATION, "l1"))).build();
    Analysis expected = khabar.analyze(TEXT);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<?> found :
          threads.invokeAll(Collections.nCopies(40, () -> khabar.analyze(TEXT)))) {
        assertEquals(expected, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/sentences.model",
        "text/vocabulary.model",
        "text/clitics.model",
        "name/names.crf",
        "syntax/tags.crf",
        "event/events-light.maxent"
      })
  void modelsOfAFolderComeFirst(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no model");
    Khabar.Builder builder = light().models(folder);
    KhabarException e = assertThrows(KhabarException.class, builder::build);
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
  }

  @Test
  void modelsThatTheFolderLacksArePacked() throws IOException {
    Path name = Path.of("name/names.crf");
    Files.createDirectory(folder.resolve("name"));
    Files.copy(Path.of("models").resolve(name), folder.resolve(name));
    assertEquals(
        light().build().analyze(TEXT).mentions(),
        light().models(folder).build().analyze(TEXT).mentions());
  }

  @Test
  void modelsAreInAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("names.crf"), "");
    for (Path value : Arrays.asList(null, file, folder.resolve("missing"))) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Khabar.builder().models(value));
      assertEquals("models: " + value + " is not allowed, allowed is a folder", e.getMessage());
    }
  }

  @Test
  void folderWithoutModelsIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("name"));
    Files.writeString(folder.resolve("name/names.txt"), "");
    // One level too deep is the mistake to catch.
    for (Path value : List.of(folder, Path.of("models/name"))) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Khabar.builder().models(value));
      assertEquals(
          "models: "
              + value
              + " is not allowed, allowed is a folder with a model such as name/names.crf",
          e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void confidenceIsFromZeroToOne(double value) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Khabar.builder().minConfidence(value));
    assertEquals("minConfidence: " + value + " is not allowed, allowed is 0 to 1", e.getMessage());
  }

  @Test
  void gazetteerNeedsNames() throws IOException {
    Khabar.Builder builder = Khabar.builder();
    Path empty = Files.writeString(folder.resolve("empty.tsv"), "name\ttype\tid\n");
    for (IllegalArgumentException e :
        List.of(
            assertThrows(
                IllegalArgumentException.class, () -> builder.gazetteer((List<CustomName>) null)),
            assertThrows(IllegalArgumentException.class, () -> builder.gazetteer(List.of())),
            assertThrows(
                IllegalArgumentException.class,
                () -> builder.gazetteer(Arrays.asList((CustomName) null))),
            assertThrows(IllegalArgumentException.class, () -> builder.gazetteer((Path) null)),
            assertThrows(IllegalArgumentException.class, () -> builder.gazetteer(empty)))) {
      assertTrue(
          e.getMessage().matches("gazetteer: .+ is not allowed, allowed .+"), e.getMessage());
    }
  }

  @Test
  void unreadableGazetteerIsNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.tsv"), "name\ttype\tid\nسامي\tMAN\tx\n");
    KhabarException e = assertThrows(KhabarException.class, () -> Khabar.builder().gazetteer(bad));
    assertTrue(e.getMessage().startsWith(bad + ":2: type: MAN"), e.getMessage());
    Path missing = folder.resolve("missing.tsv");
    assertEquals(
        missing + ": no such file",
        assertThrows(KhabarException.class, () -> Khabar.builder().gazetteer(missing))
            .getMessage());
  }
}
