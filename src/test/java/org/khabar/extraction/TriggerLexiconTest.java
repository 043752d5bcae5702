package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.event.EventType;
import org.khabar.extraction.TriggerCandidate.Form;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Token;

class TriggerLexiconTest {
  private static final Pattern STEM = Pattern.compile("[\\u0621-\\u064A]+-?");
  private static TriggerLexicon lexicon;

  @BeforeAll
  static void load() throws IOException {
    lexicon = TriggerLexicon.load();
  }

  // Verbs.

  @Test
  void perfect() {
    assertEquals("التقى PERFECT", first("التقى"));
  }

  @Test
  void perfectKeepsTheSubjectSuffix() {
    assertEquals("التقوا PERFECT", first("والتقوا"));
    assertEquals("زارت PERFECT", first("زارت"));
    assertEquals("اجتمعنا PERFECT", first("اجتمعنا"));
    assertEquals("التقيا PERFECT", first("فالتقيا"));
  }

  @Test
  void perfectLosesTheObjectPronoun() {
    assertEquals("زار PERFECT", first("زارها"));
    assertEquals("استقبلت PERFECT", first("استقبلتهم"));
  }

  @Test
  void imperfectKeepsThePerson() {
    assertEquals("يلتقي IMPERFECT", first("ويلتقي"));
    assertEquals("يجتمعون IMPERFECT", first("يجتمعون"));
    assertEquals("تزوران IMPERFECT", first("تزوران"));
    assertEquals("نغادر IMPERFECT", first("نغادر"));
  }

  @Test
  void imperfectLosesTheObjectPronoun() {
    assertEquals("يزور IMPERFECT", first("يزورها"));
    assertEquals("يستقبل IMPERFECT", first("يستقبلني"));
  }

  @Test
  void futureLosesItsMarker() {
    assertEquals("يلتقي FUTURE", first("سيلتقي"));
    assertEquals("تزور FUTURE", first("وستزوره"));
  }

  @Test
  void purposeLosesItsParticle() {
    assertEquals("يجتمعوا IMPERFECT", first("ليجتمعوا"));
    assertEquals("ل", candidates("ليجتمعوا").get(0).proclitics());
  }

  @Test
  void hamzaTellsIMeetFromHeMet() {
    assertEquals("أجتمع IMPERFECT", first("أجتمع"));
    assertEquals("اجتمع PERFECT", first("اجتمع"));
  }

  @Test
  void alefWithoutHamzaIsNoFirstPerson() {
    assertEquals(List.of(), candidates("واصل"));
  }

  @Test
  void aBoundStemNeedsASuffix() {
    assertEquals("زرت PERFECT", first("زرت"));
    assertEquals(List.of(), candidates("زر"));
  }

  @Test
  void tehMarbutaIsNoPronoun() {
    assertEquals(List.of(), candidates("وزارة"));
  }

  // Nouns.

  @Test
  void bareNoun() {
    assertEquals("لقاء NOUN", first("لقاء"));
  }

  @Test
  void nounLosesProclitics() {
    assertEquals("زيارة NOUN", first("وبزيارة"));
    assertEquals("وب", candidates("وبزيارة").get(0).proclitics());
    assertEquals("و", candidates("وزيارة").get(0).proclitics());
  }

  @Test
  void nounLosesTheArticle() {
    assertEquals("اجتماع DEFINITE_NOUN", first("الاجتماع"));
    assertEquals("قمة DEFINITE_NOUN", first("بالقمة"));
    assertEquals("محادثات DEFINITE_NOUN", first("وللمحادثات"));
  }

  @Test
  void lamOfTheStemIsNoArticle() {
    assertEquals("لقاء NOUN", first("للقاء"));
  }

  @Test
  void nounLosesThePronoun() {
    assertEquals("زيارت POSSESSED_NOUN", first("وزيارتهما"));
    assertEquals("لقائ POSSESSED_NOUN", first("لقائهما"));
    assertEquals("زيارت POSSESSED_NOUN", first("زيارتي"));
    assertEquals("هما", candidates("لقائهما").get(0).enclitic());
  }

  @Test
  void nounLosesTheCaseEnding() {
    assertEquals("اجتماع NOUN", first("اجتماعا"));
  }

  @Test
  void nounKeepsTheDual() {
    assertEquals("اتصالين NOUN", first("اتصالين"));
    assertEquals("زيارتان NOUN", first("زيارتان"));
  }

  @Test
  void nounKeepsThePlural() {
    assertEquals("لقاءات POSSESSED_NOUN", first("لقاءاته"));
  }

  @Test
  void spellingVariantsFallTogether() {
    assertEquals("إجتماع DEFINITE_NOUN", first("الإجتماع"));
    assertEquals("يلتقى IMPERFECT", first("يلتقى"));
    assertEquals("زياره NOUN", first("زياره"));
  }

  @Test
  void socialIsNoMeeting() {
    assertEquals(List.of(), candidates("الاجتماعي"));
    assertEquals(List.of(), candidates("اجتماعية"));
  }

  @Test
  void oneWordMaySpeakOfBothTypes() {
    assertEquals(
        Set.of(EventType.MEETING, EventType.VISIT),
        Set.copyOf(candidates("جولة").stream().map(c -> c.entry().type()).toList()));
  }

  @Test
  void onlyWordsAreCandidates() {
    assertEquals(
        List.of(),
        lexicon.candidates(new Token(new Span(0, 4), "2015", "2015", Token.Kind.NUMBER)));
  }

  // The table.

  @Test
  void everyLineIsComplete() throws IOException {
    Set<String> ids = new HashSet<>();
    for (CSVRecord row : Table.read(TriggerLexicon.class, "triggers.tsv")) {
      String id = row.get("id");
      assertTrue(ids.add(id), id + ": twice");
      for (String column : List.of("lemma", "frame", "roles", "source", "licence")) {
        assertFalse(row.get(column).isBlank(), id + ": no " + column);
      }
    }
  }

  @Test
  void stemsAreWellFormedAndStandOnce() {
    for (TriggerEntry entry : lexicon.entries()) {
      assertTrue(
          entry.pos() == TriggerEntry.Pos.VERB
              ? entry.noun().isEmpty() && !entry.perfect().isEmpty()
              : entry.perfect().isEmpty() && entry.imperfect().isEmpty(),
          entry.id() + ": stems of another part of speech");
      for (List<String> stems : List.of(entry.perfect(), entry.imperfect(), entry.noun())) {
        Set<String> seen = new HashSet<>();
        for (String stem : stems) {
          assertTrue(STEM.matcher(stem).matches(), entry.id() + ": " + stem);
          assertTrue(seen.add(stem), entry.id() + ": twice " + stem);
        }
      }
    }
  }

  @Test
  void everySubtypeHasCodes() throws IOException {
    Set<String> known = new HashSet<>();
    for (CSVRecord row : Table.read(TriggerLexicon.class, "codes.tsv")) {
      known.addAll(Table.words(row, "subtype"));
    }
    // These mean no more than their type.
    known.addAll(
        Set.of(
            "MEETING",
            "SESSION",
            "CONSULTATION",
            "VISIT",
            "TOUR",
            "INSPECTION",
            "ARRIVAL",
            "DEPARTURE",
            "TRAVEL",
            "RETURN",
            "ENVOY"));
    for (TriggerEntry entry : lexicon.entries()) {
      assertTrue(known.contains(entry.subtype()), entry.id() + ": " + entry.subtype());
    }
  }

  private static List<TriggerCandidate> candidates(String word) {
    String match = Normalizer.of(Profile.MATCH).apply(word);
    assertEquals(word.length(), match.length(), "spans need forms of equal length");
    return lexicon.candidates(new Token(new Span(0, word.length()), word, match, Token.Kind.WORD));
  }

  private static String first(String word) {
    TriggerCandidate candidate = candidates(word).get(0);
    Form form = candidate.form();
    return candidate.span().of(word) + " " + form;
  }
}
