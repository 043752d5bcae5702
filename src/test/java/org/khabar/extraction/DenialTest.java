package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.event.Event;
import org.khabar.event.Status;

class DenialTest {
  private static Khabar khabar;

  @BeforeAll
  static void load() {
    khabar = Khabar.builder().engine(Engine.LIGHT).build();
  }

  @Test
  void negatedVerb() {
    assertEquals(
        Status.DENIED,
        status("لم يلتق رئيس البرلمان كريم بدر رئيس الوزراء سامي النجار في القاهرة أمس."));
    assertEquals(Status.DENIED, status("ولم يزر وزير الخارجية كريم بدر بيروت أمس."));
  }

  @Test
  void deniedNoun() {
    assertEquals(
        Status.DENIED, status("لا صحة لخبر لقاء رئيس البرلمان كريم بدر رئيس الوزراء سامي النجار."));
    assertEquals(
        Status.DENIED,
        status("نفى مكتب رئيس الوزراء لقاءه وزير الخارجية المصري كريم بدر في القاهرة أمس."));
  }

  @Test
  void deniedClause() {
    assertEquals(
        Status.DENIED,
        status("نفت الرئاسة اللبنانية أن يكون الرئيس كريم بدر قد التقى سامي النجار في باريس."));
    assertEquals(Status.DENIED, status("نفى سامي النجار أنه التقى كريم بدر في باريس."));
  }

  @Test
  void denialOfSomethingElse() {
    assertEquals(
        Status.OCCURRED,
        status("نفى سامي النجار، خلال لقائه كريم بدر في باريس، الأنباء عن استقالته."));
    assertEquals(
        Status.OCCURRED, status("نفى سامي النجار الاتهامات وقال إنه التقى كريم بدر في باريس."));
    assertEquals(
        Status.OCCURRED,
        status("نفى سامي النجار الذي التقى كريم بدر في باريس أمس الأنباء عن استقالته."));
  }

  private static Status status(String text) {
    return khabar
        .analyze(Document.of(text).withPublished(LocalDate.of(2025, 11, 8)))
        .events()
        .stream()
        .map(Event::status)
        .findFirst()
        .orElseThrow();
  }
}
