package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Marked;
import org.khabar.syntax.LightEngine;
import org.khabar.token.Token;

class StoryReaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 8);
  private static StoryReader reader;
  private static EntityResolver resolver;

  @BeforeAll
  static void load() throws IOException {
    reader = StoryReader.load(LightEngine.load(), FunctionWords.load());
    resolver = EntityResolver.load();
  }

  @Test
  void aTitleIsOneGroupWithTheNameBesideIt() {
    assertEquals(
        List.of("PERSON سامي الخطيب < وزير الصحة سامي الخطيب"),
        groups("التقى [T وزير الصحة] [P سامي الخطيب] أمس."));
  }

  @Test
  void aTitleAfterTheNameBelongsToItToo() {
    assertEquals(
        List.of("PERSON سامي الخطيب < سامي الخطيب ، وزير الصحة"),
        groups("التقى [P سامي الخطيب]، [T وزير الصحة] أمس."));
  }

  @Test
  void anHonorificBeforeTheTitleBelongsToIt() {
    Story story = story("التقى هاني ومعالي [T وزير الصحة] [P سامي الخطيب] أمس.");
    Group group = story.scenes().get(0).groups().get(0);
    assertEquals(2, group.first());
    assertEquals(1, group.proclitics());
  }

  @Test
  void anHonorificBeforeAPlaceDoesNot() {
    assertEquals(List.of("LOCATION قطر < قطر"), groups("زار دولة [L قطر] أمس."));
  }

  @Test
  void theOfficeIsTheHeadOfTheTitle() {
    Story story = story("التقى [T وزير الصحة] [P سامي الخطيب] أمس.");
    assertEquals(Optional.of("وزير"), story.fillers().get(0).office());
  }

  @Test
  void aTitleWhoseBearerHasNoNameIsAFiller() {
    Filler filler = story("التقى [T مدير الميناء] أمس.").fillers().get(0);
    assertEquals(Filler.Kind.TITLE, filler.kind());
    assertTrue(filler.entity().isEmpty());
  }

  @Test
  void aDescriptionBeforeAPersonIsDropped() {
    assertEquals(
        List.of("PERSON هاني العلي < هاني العلي"), groups("التقى نظيره التونسي [P هاني العلي]."));
  }

  @Test
  void aDescriptionOnItsOwnIsAFiller() {
    assertEquals(
        List.of(
            "PERSON هاني العلي < هاني العلي",
            "PARTY الوفد التونسي < الوفد التونسي",
            "VENUE مقر البلدية < مقر البلدية"),
        groups("التقى [P هاني العلي] الوفد التونسي في مقر البلدية."));
  }

  @Test
  void aCounterpartBeforeACommaIsDroppedToo() {
    assertEquals(
        List.of("PERSON هاني العلي < هاني العلي"), groups("التقى نظيره التونسي، [P هاني العلي]."));
  }

  @Test
  void aPartyBeforeACommaStays() {
    assertEquals(
        List.of("PARTY الوفد التونسي < الوفد التونسي", "PERSON هاني العلي < هاني العلي"),
        groups("التقى الوفد التونسي، [P هاني العلي]."));
  }

  @Test
  void theDelegationIsTheOneOfBefore() {
    assertEquals(
        List.of("PARTY وفد تجاري < وفد تجاري", "PARTY وفد تجاري < الوفد"),
        groups("يزور وفد تجاري.\nويغادر الوفد غدا."));
  }

  @Test
  void theDelegationIsTheAccusativeOneOfBefore() {
    assertEquals(
        List.of("PARTY وفدا تجاريا < وفدا تجاريا", "PARTY وفدا تجاريا < الوفد"),
        groups("استقبل وفدا تجاريا.\nويغادر الوفد غدا."));
  }

  @Test
  void aCounterpartNamedElsewhereIsAMentionOfHim() {
    assertEquals(
        List.of(
            "PERSON هاني العلي < وزير الصحة التونسي هاني العلي",
            "TITLE وزير الصحة المصري < وزير الصحة المصري",
            "PERSON هاني العلي < نظيره التونسي"),
        groups(
            "وصل [T وزير الصحة التونسي] [P هاني العلي].\n"
                + "واستقبل [T وزير الصحة المصري] نظيره التونسي."));
  }

  @Test
  void bothSidesAreNoPartyButKnown() {
    Story story = story("وخلال اللقاء أكد الجانبان عمق العلاقات.\nيغادر الوفد غدا.");
    assertTrue(story.scenes().get(0).groups().isEmpty());
    assertTrue(story.scenes().get(0).sides());
    assertFalse(story.scenes().get(1).sides());
  }

  @Test
  void aMediatorNearTheTriggerIsSeen() {
    assertTrue(trigger("عقد الطرفان محادثات بوساطة عمانية.").mediated());
    assertFalse(trigger("عقد الطرفان محادثات برعاية عمانية.").mediated());
    assertFalse(trigger("عقد الطرفان محادثات أمس.").mediated());
  }

  private TriggerMention trigger(String text) {
    Scene scene = story(text).scenes().get(0);
    Scene.Spot spot = scene.spots().get(0);
    return new TriggerMention(scene, spot.token(), spot.candidates().get(0), 1);
  }

  @Test
  void aDescriptionHasItsHeadForOffice() {
    Story story = story("يغادر الوفد التونسي غدا.");
    assertEquals(Optional.of("وفد"), story.fillers().get(0).office());
  }

  @Test
  void aTitleWithoutANameHasItsCountry() {
    Story story = story("التقى [T وزير الصحة التونسي] أمس.");
    assertEquals(Optional.of("TN"), story.fillers().get(0).country());
  }

  @Test
  void descriptionsAreLookedForOnlyWhereAnEventMayStand() {
    Story story = story("غضب الوفد التونسي كثيرا.");
    assertTrue(story.fillers().isEmpty());
    assertTrue(story.scenes().get(0).syntax().isEmpty());
  }

  @Test
  void mentionsOfOneEntityAreOneFiller() {
    Story story = story("زار [P هاني العلي] [L تونس].\nوالتقى [P العلي] في [L تونس] الوفد.");
    assertEquals(List.of(2, 2, 1), story.fillers().stream().map(Filler::groups).toList());
    assertEquals(List.of(0, 0, 1), story.fillers().stream().map(Filler::firstScene).toList());
    assertEquals(2, story.mentions(story.fillers().get(0)).size());
  }

  @Test
  void aNameHoldsNoTrigger() {
    assertEquals(1, story("عقد اجتماع في البلدية.").scenes().get(0).spots().size());
    assertTrue(story("صدر عن [O مجلس اجتماع الكنائس] أمس.").scenes().get(0).spots().isEmpty());
  }

  @Test
  void timesStandAtTheirTokens() {
    Scene scene = story("التقى الوفد في السابع من تشرين الثاني الجاري.").scenes().get(0);
    Scene.TimeMention time = scene.times().get(0);
    assertEquals(Optional.of(LocalDate.of(2025, 11, 7)), time.expression().from());
    assertEquals("السابع", scene.sentence().tokens().get(time.first()).form());
    assertEquals("الجاري", scene.sentence().tokens().get(time.last() - 1).form());
  }

  @Test
  void aStretchOfTimeIsNoDate() {
    assertTrue(story("استمر اللقاء ثلاث ساعات.").scenes().get(0).times().isEmpty());
  }

  @Test
  void aShortLineWithoutFullStopIsAHeadline() {
    Story story = story("لقاء في [L تونس]\nعقد اللقاء في [L تونس].");
    assertTrue(story.scenes().get(0).headline());
    assertFalse(story.scenes().get(1).headline());
  }

  private static Story story(String marked) {
    Marked read = Marked.of(marked);
    return reader.read(
        read.text(), resolver.resolve(read.text(), read.names()), Times.of(read.text(), DAY));
  }

  /** Kind and name of each filler's mentions, with the tokens they take. */
  private static List<String> groups(String marked) {
    return story(marked).scenes().stream()
        .flatMap(
            scene ->
                scene.groups().stream()
                    .map(
                        g ->
                            g.filler().kind()
                                + " "
                                + g.filler().name()
                                + " < "
                                + String.join(
                                    " ",
                                    scene.sentence().tokens().subList(g.first(), g.last()).stream()
                                        .map(Token::form)
                                        .toList())))
        .toList();
  }
}
