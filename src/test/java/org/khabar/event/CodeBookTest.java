package org.khabar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeBookTest {
  private static CodeBook book;

  @BeforeAll
  static void load() throws IOException {
    book = CodeBook.load();
  }

  @Test
  void talksAreNegotiation() {
    assertEquals(
        codes("046", "CONSULT", "Contact.Meet"),
        book.codes(EventType.MEETING, "TALKS", Status.OCCURRED, Channel.IN_PERSON));
  }

  @Test
  void aReceptionHosts() {
    assertEquals(
        codes("043", "CONSULT", "Contact.Meet"),
        book.codes(EventType.MEETING, "RECEPTION", Status.ONGOING, Channel.IN_PERSON));
  }

  @Test
  void theTelephoneOutranksTheSubtype() {
    assertEquals(
        codes("041", "CONSULT", "Contact.Phone-Write"),
        book.codes(EventType.MEETING, "TALKS", Status.OCCURRED, Channel.PHONE));
  }

  @Test
  void plansExpressIntent() {
    assertEquals(
        codes("036", "AGREE", "Movement.Transport"),
        book.codes(EventType.VISIT, "VISIT", Status.PLANNED, Channel.IN_PERSON));
  }

  @Test
  void cancellingRejects() {
    assertEquals(
        codes("125", "REJECT", "Contact.Meet"),
        book.codes(EventType.MEETING, "SUMMIT", Status.CANCELLED, Channel.IN_PERSON));
  }

  @Test
  void whatIsDeniedHasNoCodes() {
    assertEquals(
        new Codes(Optional.empty(), Optional.empty(), Optional.empty()),
        book.codes(EventType.VISIT, "VISIT", Status.DENIED, Channel.IN_PERSON));
  }

  @Test
  void anUnknownSubtypeIsCodedByItsType() {
    assertEquals(
        codes("042", "CONSULT", "Movement.Transport"),
        book.codes(EventType.VISIT, "BALLOON", Status.OCCURRED, Channel.IN_PERSON));
  }

  private static Codes codes(String cameo, String plover, String ace) {
    return new Codes(Optional.of(cameo), Optional.of(plover), Optional.of(ace));
  }
}
