package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.event.Channel;
import org.khabar.event.Codes;
import org.khabar.event.EventType;
import org.khabar.event.Status;

class CodeBookTest {
  private static CodeBook book;

  @BeforeAll
  static void load() throws IOException {
    book = CodeBook.load();
  }

  @Test
  void talksAreNegotiation() {
    assertEquals(
        coded("046", "CONSULT", "", "Contact.Meet"),
        codes(EventType.MEETING, "TALKS", Status.OCCURRED, Channel.IN_PERSON));
  }

  @Test
  void aReceptionHosts() {
    assertEquals(
        coded("043", "CONSULT", "visit", "Contact.Meet"),
        codes(EventType.MEETING, "RECEPTION", Status.ONGOING, Channel.IN_PERSON));
  }

  @Test
  void theTelephoneOutranksTheSubtype() {
    assertEquals(
        coded("041", "CONSULT", "phone", "Contact.Phone-Write"),
        codes(EventType.MEETING, "TALKS", Status.OCCURRED, Channel.PHONE));
  }

  @Test
  void plansExpressIntent() {
    assertEquals(
        coded("036", "AGREE", "", "Movement.Transport"),
        codes(EventType.VISIT, "VISIT", Status.PLANNED, Channel.IN_PERSON));
  }

  @Test
  void cancellingRejects() {
    assertEquals(
        coded("125", "REJECT", "meet", "Contact.Meet"),
        codes(EventType.MEETING, "MEETING", Status.CANCELLED, Channel.IN_PERSON));
  }

  @Test
  void cancellingTalksHaltsThem() {
    assertEquals(
        coded("164", "REJECT", "meet", "Contact.Meet"),
        codes(EventType.MEETING, "TALKS", Status.CANCELLED, Channel.IN_PERSON));
  }

  @Test
  void cameoHasNoCodeForACancelledVisit() {
    assertEquals(
        coded("", "REJECT", "meet", "Movement.Transport"),
        codes(EventType.VISIT, "VISIT", Status.CANCELLED, Channel.IN_PERSON));
  }

  @Test
  void onlyAceCodesWhatIsDenied() {
    assertEquals(
        coded("", "", "", "Movement.Transport"),
        codes(EventType.VISIT, "VISIT", Status.DENIED, Channel.IN_PERSON));
    assertEquals(
        coded("", "", "", "Contact.Phone-Write"),
        codes(EventType.MEETING, "PHONE_CALL", Status.DENIED, Channel.PHONE));
  }

  @Test
  void mediationOutranksTheTelephone() {
    assertEquals(
        coded("045", "CONSULT", "phone", "Contact.Phone-Write"),
        codes(EventType.MEETING, "MEDIATION", Status.OCCURRED, Channel.PHONE));
  }

  @Test
  void aSummitIsMultilateral() {
    assertEquals(
        coded("040", "CONSULT", "multilateral", "Contact.Meet"),
        codes(EventType.MEETING, "SUMMIT", Status.OCCURRED, Channel.IN_PERSON));
  }

  @Test
  void aNeutralPlaceIsAThirdLocation() {
    assertEquals(
        coded("044", "CONSULT", "third-party", "Contact.Meet"),
        book.codes(EventType.MEETING, Set.of("MEETING"), Status.OCCURRED, Channel.IN_PERSON, true));
  }

  @Test
  void talksOutrankTheThirdLocation() {
    assertEquals(
        coded("046", "CONSULT", "", "Contact.Meet"),
        book.codes(EventType.MEETING, Set.of("TALKS"), Status.OCCURRED, Channel.IN_PERSON, true));
  }

  @Test
  void anyTriggerTellsTheSubtype() {
    assertEquals(
        coded("046", "CONSULT", "", "Contact.Meet"),
        book.codes(
            EventType.MEETING,
            Set.of("MEETING", "TALKS"),
            Status.OCCURRED,
            Channel.IN_PERSON,
            false));
  }

  @Test
  void aPlaceIsThirdInACountryOfNoParty() {
    assertTrue(third("CH", "EG", "IT"));
  }

  @Test
  void aPlaceIsNotThirdAtHomeWithAParty() {
    assertFalse(third("IT", "EG", "IT"));
  }

  @Test
  void aPlaceIsNotThirdForPartiesOfOneCountry() {
    assertFalse(third("CH", "EG", "EG"));
  }

  @Test
  void aPlaceIsNotThirdWhileACountryIsUnknown() {
    assertFalse(third("", "EG", "IT"));
    assertFalse(third("CH", "EG", "IT", ""));
  }

  @Test
  void everyEventHasAnAceCode() {
    for (EventType type : EventType.values()) {
      for (Status status : Status.values()) {
        for (Channel channel : Channel.values()) {
          assertTrue(codes(type, "OTHER", status, channel).ace().isPresent());
        }
      }
    }
  }

  @Test
  void anUnknownSubtypeIsCodedByItsType() {
    assertEquals(
        coded("042", "CONSULT", "visit", "Movement.Transport"),
        codes(EventType.VISIT, "BALLOON", Status.OCCURRED, Channel.IN_PERSON));
  }

  private static boolean third(String place, String... parties) {
    return CodeBook.isThird(
        List.of(given(place)), Arrays.stream(parties).map(CodeBookTest::given).toList());
  }

  private static Codes codes(EventType type, String subtype, Status status, Channel channel) {
    return book.codes(type, Set.of(subtype), status, channel, false);
  }

  private static Codes coded(String cameo, String plover, String mode, String ace) {
    return new Codes(given(cameo), given(plover), given(mode), given(ace));
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }
}
