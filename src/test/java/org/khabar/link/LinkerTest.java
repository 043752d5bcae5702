package org.khabar.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.text.Span;

class LinkerTest {
  private static Linker linker;

  @BeforeAll
  static void load() throws IOException {
    linker = Linker.load();
  }

  private static Entity entity(MentionType type, String name, String country, String wikidata) {
    return new Entity(
        "e1", type, name, List.of(), List.of(), some(country), some(wikidata), Optional.empty());
  }

  private static Entity place(String name) {
    return entity(MentionType.LOCATION, name, "", "");
  }

  private static Entity country(String code) {
    return new Entity(
        "e9",
        MentionType.LOCATION,
        code,
        List.of(),
        List.of(),
        Optional.of(code),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> some(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The id of an entity that a text names, beside others. */
  private static Optional<String> id(String text, Entity entity, Entity... others) {
    List<Mention> mentions = new ArrayList<>();
    int start = text.indexOf(entity.name());
    if (start >= 0) {
      Span span = new Span(start, start + entity.name().length());
      mentions.add(
          new Mention(
              "m1", entity.type(), span, entity.name(), 1, Optional.of("e1"), Optional.empty()));
    }
    List<Entity> entities = new ArrayList<>(List.of(others));
    entities.add(0, entity);
    Analysis analysis =
        new Analysis(Document.of(text), Optional.empty(), mentions, entities, List.of(), List.of());
    Optional<Link> link = linker.link(analysis, entity);
    // What a whole analysis is given is the same.
    assertEquals(
        link.filter(found -> found.base() == Link.Base.WIKIDATA).map(Link::id),
        linker.linked(analysis).entities().get(0).wikidata());
    return link.map(Link::id);
  }

  @Test
  void countryKeepsItsItem() {
    Entity russia = entity(MentionType.LOCATION, "روسيا", "RU", "Q159");
    assertEquals(Optional.of("Q159"), id("", russia));
  }

  @Test
  void townNeedsItsCountryInTheDocument() {
    assertEquals(Optional.empty(), id("", place("بريزبن")));
    assertEquals(Optional.of("Q34932"), id("", place("بريزبن"), country("AU")));
  }

  @Test
  void bankOfARiverIsNotTheWestBank() {
    Entity bank = entity(MentionType.LOCATION, "الضفة", "PS", "Q36678");
    assertEquals(Optional.empty(), id("", bank));
    assertEquals(Optional.of("Q36678"), id("", bank, country("PS")));
  }

  @Test
  void nameThatIsAWordIsNotLinked() {
    assertEquals(Optional.empty(), id("", place("الخبر"), country("SA")));
  }

  @Test
  void wordBeforeItMakesItARegion() {
    Entity lahij = place("لحج");
    assertEquals(Optional.of("Q249175"), id("وصل إلى لحج أمس", lahij, country("YE")));
    assertEquals(Optional.of("Q388318"), id("وصل إلى محافظة لحج أمس", lahij, country("YE")));
  }

  @Test
  void wordInTheNameMakesItARegion() {
    assertEquals(Optional.of("Q1315953"), id("", place("منطقة تبوك"), country("SA")));
  }

  @Test
  void wellKnownPersonNeedsNoCountry() {
    Entity person = entity(MentionType.PERSON, "باراك أوباما", "", "");
    assertEquals(Optional.of("Q76"), id("", person));
  }

  @Test
  void anotherCountrySpeaksAgainstAPerson() {
    Entity person = entity(MentionType.PERSON, "محمد صلاح", "TN", "");
    assertEquals(Optional.empty(), id("", person));
  }

  @Test
  void memberOfAParliamentNeedsATitle() {
    Entity person = entity(MentionType.PERSON, "كيفن رود", "AU", "");
    assertEquals(Optional.empty(), id("", person));
    Entity titled =
        new Entity(
            "e1",
            MentionType.PERSON,
            "كيفن رود",
            List.of(),
            List.of("رئيس الوزراء الأسترالي"),
            Optional.of("AU"),
            Optional.empty(),
            Optional.empty());
    assertEquals(Optional.of("Q43135"), id("", titled));
  }

  @Test
  void cityAndItsClubAreTold() {
    assertEquals(Optional.of("Q7156"), id("", entity(MentionType.ORGANIZATION, "برشلونة", "", "")));
  }

  @Test
  void unknownNameIsNotLinked() {
    assertEquals(Optional.empty(), id("", entity(MentionType.PERSON, "سليم حداد", "", "")));
  }
}
