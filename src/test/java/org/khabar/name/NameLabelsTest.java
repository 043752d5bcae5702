package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.entity.MentionType;

class NameLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "بيروت, 1", // b may be a preposition
    "وبيروت, 2",
    "فلبنان, 2",
    "للقاهره, 1", // the second l belongs to the article
    "كمصر, 1",
    "سوريا, 0", // s is no proclitic of nouns
    "مصر, 0",
    "وب, 0", // too short to leave a name
    "وبر, 1",
    "وبرك, 2",
    "بو, 0"
  })
  void lettersThatMayBeProclitics(String word, int most) {
    assertEquals(most, NameLabels.proclitics(word));
  }

  @ParameterizedTest
  @EnumSource(MentionType.class)
  void labelKnowsItsTypeAndProclitics(MentionType type) {
    for (int k = 0; k <= NameLabels.MOST_PROCLITICS; k++) {
      int label = NameLabels.begin(type, k);
      assertEquals(type, NameLabels.type(label));
      assertEquals(k, NameLabels.proclitics(label));
    }
    assertEquals(type, NameLabels.type(NameLabels.inside(type)));
  }

  @Test
  void continuationFollowsItsOwnTypeOnly() {
    long[] followers = NameLabels.followers();
    long person = 1L << NameLabels.inside(MentionType.PERSON);
    assertTrue((followers[NameLabels.begin(MentionType.PERSON, 2)] & person) != 0);
    assertTrue((followers[NameLabels.inside(MentionType.PERSON)] & person) != 0);
    assertEquals(0, followers[NameLabels.begin(MentionType.TITLE, 0)] & person);
    assertEquals(0, followers[NameLabels.OUTSIDE] & person);
  }

  @Test
  void nothingContinuesAtTheStart() {
    long start = NameLabels.followers()[NameLabels.COUNT];
    for (MentionType type : MentionType.values()) {
      assertEquals(0, start & 1L << NameLabels.inside(type));
      assertTrue((start & 1L << NameLabels.begin(type, 0)) != 0);
    }
    assertTrue((start & 1L << NameLabels.OUTSIDE) != 0);
  }

  @Test
  void mentionMayFollowAMention() {
    long afterTitle = NameLabels.followers()[NameLabels.inside(MentionType.TITLE)];
    assertTrue((afterTitle & 1L << NameLabels.begin(MentionType.PERSON, 0)) != 0);
  }

  @Test
  void wordAllowsAsManyProcliticsAsItsLettersDo() {
    long allowed = NameLabels.allowed(NameLabels.proclitics("وبيروت"));
    assertTrue((allowed & 1L << NameLabels.begin(MentionType.LOCATION, 2)) != 0);
    long plain = NameLabels.allowed(NameLabels.proclitics("مصر"));
    assertEquals(0, plain & 1L << NameLabels.begin(MentionType.LOCATION, 1));
    assertTrue((plain & 1L << NameLabels.begin(MentionType.LOCATION, 0)) != 0);
    assertTrue((plain & 1L << NameLabels.OUTSIDE) != 0);
  }

  @Test
  void otherScriptsHaveNoProclitics() {
    long allowed = NameLabels.allowed(NameLabels.proclitics("BBC"));
    assertEquals(0, allowed & 1L << NameLabels.begin(MentionType.ORGANIZATION, 1));
    assertTrue((allowed & 1L << NameLabels.begin(MentionType.ORGANIZATION, 0)) != 0);
  }
}
