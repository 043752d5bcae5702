package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.learn.HashedValues;
import org.khabar.name.CueWords.CueClass;

class CueWordsTest {
  private static CueWords cues;

  @BeforeAll
  static void load() throws IOException {
    cues = CueWords.load();
  }

  @Test
  void verbOfSpeech() {
    assertEquals(EnumSet.of(CueClass.SPEECH), classes("قال"));
  }

  @Test
  void wordOfSeveralClasses() {
    assertEquals(EnumSet.of(CueClass.TEAM_HEAD, CueClass.SPORT), classes("منتخب"));
    assertEquals(EnumSet.of(CueClass.KIN, CueClass.NAME_PART), classes("ابن"));
  }

  @Test
  void formsAreInTheMatchProfile() {
    assertTrue(classes("ابناء").contains(CueClass.DIRECTION));
    assertTrue(classes("أبناء").isEmpty());
  }

  @Test
  void otherWordHasNoClass() {
    assertEquals(0, cues.classes(HashedValues.key("ززززز")));
    assertFalse(CueClass.SPEECH.in(0));
  }

  private static Set<CueClass> classes(String match) {
    Set<CueClass> classes = EnumSet.allOf(CueClass.class);
    classes.removeIf(kind -> !kind.in(cues.classes(HashedValues.key(match))));
    return classes;
  }
}
