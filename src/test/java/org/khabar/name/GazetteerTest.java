package org.khabar.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.learn.HashedValues;
import org.khabar.name.Gazetteer.NameClass;

class GazetteerTest {
  private static Gazetteer gazetteer;

  @BeforeAll
  static void load() throws IOException {
    gazetteer = Gazetteer.load();
  }

  @Test
  void packedTableIsThatOfTheLists() throws IOException {
    assertArrayEquals(bytes(Gazetteer.ofLists()), bytes(gazetteer));
  }

  private static byte[] bytes(Gazetteer gazetteer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gazetteer.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void nameOfOneWord() {
    assertTrue(is(NameClass.COUNTRY, key("مصر")));
    assertTrue(is(NameClass.CITY, key("بيروت")));
  }

  @Test
  void nameOfSeveralWordsIsFoundWordByWord() {
    long first = key("بيونغ");
    assertFalse(is(NameClass.CITY, first));
    assertTrue(Gazetteer.continues(gazetteer.entry(first)));
    assertTrue(is(NameClass.CITY, HashedValues.extend(first, "يانغ", 0)));
  }

  @Test
  void namesAreInTheMatchProfile() {
    assertTrue(is(NameClass.CITY, key("القاهره")));
    assertEquals(0, Gazetteer.classes(gazetteer.entry(key("القاهرة"))));
  }

  @Test
  void unknownNameHasNoClass() {
    assertEquals(0, Gazetteer.classes(gazetteer.entry(key("ززززز"))));
    assertFalse(Gazetteer.continues(gazetteer.entry(key("ززززز"))));
  }

  @Test
  void nothingIsNoName() {
    assertEquals(0, Gazetteer.classes(gazetteer.entry(0)));
  }

  @Test
  void lettersBeforeTheNameAreLeftOut() {
    assertEquals(key("مصر"), HashedValues.extend(0, "ومصر", 1));
    assertEquals(key("مصر"), HashedValues.extend(0, "وبمصر", 2));
    assertNotEquals(key("مصر"), key("ومصر"));
  }

  @Test
  void orderOfWordsMatters() {
    assertNotEquals(key("يانغ", "بيونغ"), key("بيونغ", "يانغ"));
  }

  private static boolean is(NameClass kind, long key) {
    return (Gazetteer.classes(gazetteer.entry(key)) & 1 << kind.ordinal()) != 0;
  }

  private static long key(String... words) {
    long key = 0;
    for (String word : words) {
      key = HashedValues.extend(key, word, 0);
    }
    return key;
  }
}
