package org.khabar.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;
import org.khabar.text.Span;

class MeasureTest {
  private static final String TEXT = "زار وزير مالية صور سامي بدر بلدة النور وبلدة الورد.";
  private static final Scores NONE = new Scores(Map.of());

  private static GoldDocument gold(String source, GoldMention... mentions) {
    return new GoldDocument(
        "a", source, "", "", TEXT, List.of(mentions), List.of(), List.of(), false);
  }

  private static GoldMention gold(MentionType type, String surface) {
    int start = TEXT.indexOf(surface);
    return new GoldMention(type.name(), start, start + surface.length(), surface);
  }

  private static Mention mention(MentionType type, String surface, double confidence) {
    int start = TEXT.indexOf(surface);
    Span span = new Span(start, start + surface.length());
    return new Mention("m", type, span, surface, confidence, Optional.empty(), Optional.empty());
  }

  private static Analysis analysis(Mention... mentions) {
    return new Analysis(
        Document.of(TEXT), Optional.empty(), List.of(mentions), List.of(), List.of(), List.of());
  }

  private static final GoldMention TITLE = gold(MentionType.TITLE, "وزير مالية صور");
  private static final GoldMention PERSON = gold(MentionType.PERSON, "سامي بدر");
  private static final GoldMention TOWN = gold(MentionType.LOCATION, "بلدة النور");
  private static final GoldMention OTHER_TOWN = gold(MentionType.LOCATION, "بلدة الورد");

  @Test
  void figuresBySource() {
    Measure measure = new BySource();
    measure.add(gold("b", TITLE, PERSON), analysis(mention(MentionType.PERSON, "سامي بدر", 1)));
    measure.add(gold("a", TOWN), analysis(mention(MentionType.LOCATION, "بلدة النور", 1)));
    measure.add(gold("a", OTHER_TOWN), analysis());
    measure.add(gold(""), analysis());
    assertEquals(
        List.of(
            "source -               documents 1",
            "source a               documents 2  LOCATION 66.7  ALL 66.7",
            "source b               documents 1  PERSON 100.0  ALL 100.0  title 0.0"),
        measure.addTo(NONE).lines());
  }

  @Test
  void recallOnNewNamesStandsBesideTheOthers() {
    Scorer scorer = new Scorer();
    Measure measure = new NewNames(List.of(gold("", TITLE, TOWN)));
    GoldDocument gold = gold("", TITLE, PERSON, TOWN, OTHER_TOWN);
    Analysis analysis =
        analysis(
            mention(MentionType.PERSON, "سامي بدر", 1),
            mention(MentionType.LOCATION, "بلدة النور", 1),
            mention(MentionType.ORGANIZATION, "بلدة الورد", 1));
    scorer.add(gold, Optional.of(analysis));
    measure.add(gold, analysis);
    List<String> lines = new ArrayList<>(measure.addTo(scorer.scores()).lines());
    lines.removeIf(line -> !line.startsWith("name "));
    assertEquals(
        List.of(
            "name ALL               p 66.7  r 66.7  f1 66.7  gold 3  new r 50.0  new gold 2",
            "name LOCATION          p 100.0  r 50.0  f1 66.7  gold 2  new r 0.0  new gold 1",
            "name ORGANIZATION      p 0.0  r 0.0  f1 0.0  gold 0",
            "name PERSON            p 100.0  r 100.0  f1 100.0  gold 1  new r 100.0  new gold 1"),
        lines);
  }

  @Test
  void namesAreNewByTheMatchProfile() {
    Measure measure =
        new NewNames(
            List.of(
                new GoldDocument(
                    "b",
                    "",
                    "",
                    "",
                    "بَلْدَةُ اَلنُّور",
                    List.of(new GoldMention("ORGANIZATION", 0, 17, "")),
                    List.of(),
                    List.of(),
                    false)));
    measure.add(gold("", TOWN), analysis());
    assertEquals(List.of(), measure.addTo(NONE).lines());
  }

  @Test
  void reliabilityByConfidence() {
    Measure measure = new Reliability();
    measure.add(
        gold("", TITLE, PERSON, TOWN),
        analysis(
            mention(MentionType.TITLE, "وزير مالية", 0.1),
            mention(MentionType.LOCATION, "صور", 0.95),
            mention(MentionType.PERSON, "سامي بدر", 0.9),
            mention(MentionType.LOCATION, "بلدة النور", 1),
            mention(MentionType.LOCATION, "بلدة الورد", 0.6)));
    assertEquals(
        List.of(
            "confidence <0.5        mentions 1  mean 10.0  right 0.0",
            "confidence 0.5-0.6     mentions 0",
            "confidence 0.6-0.7     mentions 1  mean 60.0  right 0.0",
            "confidence 0.7-0.8     mentions 0",
            "confidence 0.8-0.9     mentions 0",
            "confidence 0.9-1       mentions 2  mean 95.0  right 100.0"),
        measure.addTo(NONE).lines());
  }

  @Test
  void namesGrowToWholeTokensAndTitlesGo() {
    Analysis whole =
        WholeTokens.names(
            analysis(
                mention(MentionType.TITLE, "وزير مالية صور", 0.5),
                mention(MentionType.LOCATION, "بلدة الورد", 0.5)));
    assertEquals(1, whole.mentions().size());
    Mention town = whole.mentions().get(0);
    assertEquals("وبلدة الورد.", town.text());
    assertEquals(town.span().of(TEXT), town.text());
  }

  @Test
  void rowsOnNamesOnly() {
    Scorer scorer = new Scorer();
    scorer.add(gold("", PERSON), Optional.of(analysis()));
    assertEquals(
        List.of("name ALL", "name LOCATION", "name ORGANIZATION", "name PERSON", "documents"),
        List.copyOf(scorer.scores().names().rows().keySet()));
  }
}
