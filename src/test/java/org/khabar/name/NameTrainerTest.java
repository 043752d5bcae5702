package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.learn.ModelFile;
import org.khabar.learn.ModelStore;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** What columns, which know no titles and no proclitics, leave open. */
class NameTrainerTest {
  private static final List<String> PERSONS = List.of("سامي", "كريم", "نادر", "هاني");

  @TempDir private static Path folder;
  private static NameTrainer trainer;
  private static TextReader reader;

  @BeforeAll
  static void load() throws IOException {
    ModelFile.write(
        folder.resolve(WordUsage.FILE), WordUsage.KIND, WordUsage.VERSION, WordUsage.NONE::writeTo);
    trainer = new NameTrainer(ModelStore.in(folder));
    reader = TextReader.load();
  }

  @Test
  void columnsLeaveTitlesOpen() {
    assertTrue(title(tagger(true, false)) > 0.5);
  }

  @Test
  void otherDocumentsWithoutTitlesForbidThem() {
    assertTrue(title(tagger(false, false)) < 0.5);
  }

  @Test
  void columnsThatSayTitlesForbidOthers() {
    assertTrue(title(tagger(true, true)) < 0.5);
  }

  @Test
  void columnsLeaveProcliticsOpen() {
    assertEquals(1, skipped(tagger(true, false)));
  }

  /**
   * A tagger from four documents with titles and names after proclitics, and twelve with neither.
   *
   * @param wholeTokens whether the twelve are columns
   * @param otherTitles whether the twelve have other titles
   */
  private static NameTagger tagger(boolean wholeTokens, boolean otherTitles) {
    List<GoldDocument> documents = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String one = PERSONS.get((i + i / 4) % 4);
      String other = PERSONS.get((i + i / 4 + 1 + i % 3) % 4);
      String text = "زار وزير العمل " + one + " و" + other + " بلدة قرب النهر أمس.";
      int title = text.indexOf("وزير");
      int person = text.indexOf(one);
      int and = person + one.length() + 1;
      boolean all = i % 5 == 0;
      List<GoldMention> mentions = new ArrayList<>();
      if (all) {
        mentions.add(mention("TITLE", title, "وزير العمل"));
      }
      mentions.add(mention("PERSON", person, one));
      mentions.add(all ? mention("PERSON", and + 1, other) : mention("PERSON", and, "و" + other));
      if (!all && otherTitles) {
        mentions.add(mention("TITLE", text.indexOf("بلدة"), "بلدة"));
      }
      documents.add(
          new GoldDocument(
              "" + i, "", "", "", text, mentions, List.of(), List.of(), !all && wholeTokens));
    }
    return trainer.tagger(documents);
  }

  private static GoldMention mention(String type, int start, String surface) {
    return new GoldMention(type, start, start + surface.length(), surface);
  }

  /** How probable a title is at its words. */
  private static double title(NameTagger tagger) {
    Text text = reader.read("زار وزير العمل رامي وسامي بلدة قرب النهر أمس.");
    return tagger.label(text).get(0).marginal(1, NameLabels.begin(MentionType.TITLE, 0));
  }

  /** Letters before the second name of a sentence. */
  private static int skipped(NameTagger tagger) {
    String sentence = "زار وزير العمل سامي وكريم بلدة قرب النهر أمس.";
    int and = sentence.indexOf("وكريم");
    return tagger.tag(reader.read(sentence)).stream()
        .filter(name -> name.span().end() == and + 5)
        .mapToInt(name -> name.span().start() - and)
        .findFirst()
        .orElseThrow();
  }
}
