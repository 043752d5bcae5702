package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.event.Channel;
import org.khabar.event.Status;
import org.khabar.table.Table;
import org.khabar.token.Sentence;
import org.khabar.token.TextReader;

class CueLexiconTest {
  private static final Map<Cue.Kind, Set<String>> VALUES =
      Map.of(
          Cue.Kind.STATUS, names(Status.values()),
          Cue.Kind.CHANNEL, names(Channel.values()),
          Cue.Kind.SOURCE, Set.of("SAY", "DENY", "QUOTE", "LEARNED", "ANON", "STATEMENT", "AGENCY"),
          Cue.Kind.ROLE,
              Set.of(
                  "HOST",
                  "INVITER",
                  "CHAIR",
                  "ATTENDEE",
                  "COMPANION",
                  "COUNTERPART",
                  "SIDES",
                  "DELEGATION",
                  "MEDIATOR",
                  "SPONSOR",
                  "VENUE",
                  "TOPIC"),
          Cue.Kind.NONEVENT, Set.of("PRESS", "SPORT", "ABSTRACT", "INSTITUTION"));

  private static CueLexicon lexicon;
  private static TextReader reader;

  @BeforeAll
  static void load() throws IOException {
    lexicon = CueLexicon.load();
    reader = TextReader.load();
  }

  @Test
  void futureParticle() {
    assertEquals("STATUS PLANNED سوف", cue(Cue.Kind.STATUS, "سوف نرى الضيف"));
  }

  @Test
  void theLongestPhraseWins() {
    assertEquals("STATUS PLANNED ومن المقرر أن", cue(Cue.Kind.STATUS, "ومن المقرر أن نرى الضيف"));
    assertEquals(
        "STATUS CANCELLED كان من المقرر أن", cue(Cue.Kind.STATUS, "كان من المقرر أن نرى الضيف"));
  }

  @Test
  void aConjunctionMayStandBeforeTheFirstWord() {
    assertEquals("ROLE CHAIR وبرئاسة", cue(Cue.Kind.ROLE, "وبرئاسة عميد الكلية"));
  }

  @Test
  void aLexemeStandsForItsForms() {
    assertEquals("STATUS CANCELLED ألغت", cue(Cue.Kind.STATUS, "ألغت الوزيرة السفر"));
    assertEquals("STATUS CANCELLED ويلغون", cue(Cue.Kind.STATUS, "ويلغون السفر"));
    assertEquals("STATUS CANCELLED تأجيلها", cue(Cue.Kind.STATUS, "تأجيلها مرة ثانية"));
  }

  @Test
  void aFormStandsForItselfOnly() {
    assertEquals("STATUS PLANNED ستجري", cue(Cue.Kind.STATUS, "ستجري الوزيرة مباحثات"));
    assertEquals("STATUS OCCURRED أجرت", cue(Cue.Kind.STATUS, "أجرت الوزيرة مباحثات"));
  }

  @Test
  void qadTellsByTheTenseThatFollows() {
    assertEquals("STATUS POSSIBLE قد يلتقي", cue(Cue.Kind.STATUS, "قد يلتقي السفير رفاقه"));
    assertEquals("STATUS OCCURRED وقد", cue(Cue.Kind.STATUS, "وقد حظي السفير بترحيب"));
  }

  @Test
  void aWordWithAnyPronoun() {
    assertEquals("ROLE HOST مكتبهما", cue(Cue.Kind.ROLE, "رتبا مكتبهما جيدا"));
  }

  @Test
  void telephone() {
    assertEquals("CHANNEL PHONE هاتفيا", cue(Cue.Kind.CHANNEL, "تشاور الوزيران هاتفيا"));
    assertEquals("CHANNEL PHONE اتصالا هاتفيا", cue(Cue.Kind.CHANNEL, "تلقى اتصالا هاتفيا"));
  }

  @Test
  void video() {
    assertEquals(
        "CHANNEL VIDEO عبر تقنية الاتصال المرئي",
        cue(Cue.Kind.CHANNEL, "شاركوا عبر تقنية الاتصال المرئي"));
  }

  @Test
  void agencyInBrackets() {
    assertEquals("SOURCE AGENCY (كونا)", cue(Cue.Kind.SOURCE, "الكويت (كونا) اليوم"));
  }

  @Test
  void counterpart() {
    assertEquals("ROLE COUNTERPART نظيرته", cue(Cue.Kind.ROLE, "حيا الوزير نظيرته النرويجية"));
  }

  @Test
  void pressConferencesAreNoMeetings() {
    assertEquals("NONEVENT PRESS المؤتمر الصحفي", cue(Cue.Kind.NONEVENT, "انتهى المؤتمر الصحفي"));
  }

  @Test
  void socialSecurityIsAnInstitution() {
    assertEquals(
        "NONEVENT INSTITUTION الضمان الاجتماعي", cue(Cue.Kind.NONEVENT, "صندوق الضمان الاجتماعي"));
  }

  @Test
  void kindsDoNotHideEachOther() {
    List<Cue> cues = lexicon.find(sentence("نفى الوزير ذلك"));
    assertEquals(
        EnumSet.of(Cue.Kind.STATUS, Cue.Kind.SOURCE),
        EnumSet.copyOf(cues.stream().map(Cue::kind).toList()));
  }

  @Test
  void aSentenceWithoutCues() {
    assertEquals(List.of(), lexicon.find(sentence("القط نائم")));
  }

  @Test
  void everyLineIsComplete() throws IOException {
    for (CSVRecord row : Table.read(CueLexicon.class, "cues.tsv")) {
      String phrase = row.get("phrase");
      Set<String> values = VALUES.getOrDefault(Cue.Kind.valueOf(row.get("class")), Set.of());
      assertTrue(values.contains(row.get("value")), phrase + ": " + row.get("value"));
      for (String column : List.of("phrase", "scope", "source", "licence")) {
        assertFalse(row.get(column).isBlank(), phrase + ": no " + column);
      }
    }
  }

  @Test
  void everyWordHasStemsOnce() throws IOException {
    Set<String> lemmas = new HashSet<>();
    for (CSVRecord row : Table.read(CueLexicon.class, "words.tsv")) {
      String lemma = row.get("lemma");
      assertTrue(lemmas.add(lemma), lemma + ": twice");
      int stems = 0;
      for (String column : List.of("perfect", "imperfect", "noun")) {
        List<String> words = Table.words(row, column);
        assertEquals(words.size(), Set.copyOf(words).size(), lemma + ": a stem twice");
        stems += words.size();
      }
      assertTrue(stems > 0, lemma + ": no stems");
      assertFalse(row.get("source").isBlank() || row.get("licence").isBlank(), lemma);
    }
  }

  private static Sentence sentence(String text) {
    return reader.read(text).sentences().get(0);
  }

  /** The only cue of a kind, with its words. */
  private static String cue(Cue.Kind kind, String text) {
    Sentence sentence = sentence(text);
    List<String> found =
        lexicon.find(sentence).stream()
            .filter(cue -> cue.kind() == kind)
            .map(
                cue -> {
                  int start = sentence.tokens().get(cue.first()).span().start();
                  int end = sentence.tokens().get(cue.last() - 1).span().end();
                  return kind + " " + cue.value() + " " + text.substring(start, end);
                })
            .toList();
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static <E extends Enum<E>> Set<String> names(E[] values) {
    Set<String> names = new HashSet<>();
    for (E value : values) {
      names.add(value.name());
    }
    return names;
  }
}
