package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.khabar.Together;
import org.khabar.coreference.EntityResolver;
import org.khabar.coreference.Resolution;
import org.khabar.entity.Entity;
import org.khabar.event.Event;
import org.khabar.event.Evidence;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Role;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.name.NameTagger;
import org.khabar.syntax.LightEngine;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

class EventProperties {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 11, 8));

  private final TextReader reader = TextReader.load();
  private final NameTagger names = NameTagger.load();
  private final EntityResolver resolver = EntityResolver.load();
  private final EventExtractor extractor = EventExtractor.load(LightEngine.load(), "light");

  EventProperties() throws IOException {}

  private record Read(Text text, Resolution resolution, List<Event> events) {}

  private Read read(String original) {
    Text text = reader.read(original);
    Resolution resolution = resolver.resolve(text, names.tag(text));
    return new Read(
        text, resolution, extractor.extract(text, resolution, Times.of(text, DAY), DAY));
  }

  @Property(tries = 300)
  void everySpanIsOfTheOriginal(@ForAll("texts") String original) {
    for (Event event : read(original).events()) {
      event.triggers().forEach(t -> check(original, t.span(), t.text()));
      event.participants().forEach(p -> check(original, p.span(), p.text()));
      event.places().forEach(p -> check(original, p.span(), p.text()));
      event.time().ifPresent(t -> check(original, t.span(), t.text()));
      event.source().ifPresent(s -> check(original, s.span(), s.text()));
    }
  }

  @Property(tries = 300)
  void idsAreDenseAndInOrderOfTheFirstTrigger(@ForAll("texts") String original) {
    List<Event> events = read(original).events();
    assertEquals(
        IntStream.rangeClosed(1, events.size()).mapToObj(i -> "v" + i).toList(),
        events.stream().map(Event::id).toList());
    List<Span> firsts = events.stream().map(e -> e.triggers().get(0).span()).toList();
    assertEquals(firsts.stream().sorted().toList(), firsts);
  }

  @Property(tries = 300)
  void aTriggerIsOfOneEvent(@ForAll("texts") String original) {
    Set<Span> seen = new HashSet<>();
    for (Event event : read(original).events()) {
      for (Trigger trigger : event.triggers()) {
        assertTrue(seen.add(trigger.span()), original);
      }
    }
  }

  @Property(tries = 300)
  void rolesFitTheTypeAndEntitiesExist(@ForAll("texts") String original) {
    Read read = read(original);
    Set<String> ids = new HashSet<>();
    for (Entity entity : read.resolution().entities()) {
      ids.add(entity.id());
    }
    for (Event event : read.events()) {
      Role foreign = event instanceof Meeting ? Role.VISITOR : Role.PARTICIPANT;
      for (Participant participant : event.participants()) {
        assertTrue(participant.role() != foreign, original);
        participant.entity().ifPresent(id -> assertTrue(ids.contains(id), original));
      }
      event.places().forEach(p -> p.entity().ifPresent(id -> assertTrue(ids.contains(id))));
      assertTrue(0.5 <= event.confidence() && event.confidence() <= 1, original);
    }
  }

  @Property(tries = 300)
  void aMeetingIsPartOfAVisitOfTheDocument(@ForAll("texts") String original) {
    List<Event> events = read(original).events();
    for (Event event : events) {
      if (event instanceof Meeting meeting && meeting.partOf().isPresent()) {
        assertTrue(
            events.stream()
                .anyMatch(e -> e instanceof Visit && e.id().equals(meeting.partOf().get())),
            original);
      }
    }
  }

  @Property(tries = 100)
  void whatIsExplainedIsWhatIsExtracted(@ForAll("texts") String original) {
    Read read = read(original);
    List<Evidence> evidence =
        extractor.explain(read.text(), read.resolution(), Times.of(read.text(), DAY), DAY);
    assertEquals(read.events(), evidence.stream().map(Evidence::event).toList());
    for (Evidence one : evidence) {
      one.sentences().forEach(s -> check(original, s.span(), s.text()));
      one.cues().forEach(c -> check(original, c.words().span(), c.words().text()));
      one.decisions().forEach(d -> d.about().forEach(a -> check(original, a.span(), a.text())));
    }
  }

  @Property(tries = 30)
  void sixteenThreadsEqualOne(@ForAll("texts") String original) throws Exception {
    Together.check(() -> read(original).events());
  }

  private static void check(String original, Span span, String text) {
    assertTrue(0 <= span.start() && span.end() <= original.length(), original);
    assertFalse(text.isBlank(), original);
    assertEquals(original.substring(span.start(), span.end()), text, original);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "التقى",
            "يزور",
            "استقبل",
            "اجتماعا",
            "زيارته",
            "وللقاء",
            "اتصالا هاتفيا",
            "سيلتقيان",
            "وزير الخارجية",
            "الرئيس",
            "سامي الخطيب",
            "هاني",
            "محمد بن سلمان",
            "القاهرة",
            "بالرياض",
            "وفدا",
            "للوفد",
            "عدد من المسؤولين",
            "نظيره",
            "مقر الوزارة",
            "أمس",
            "غدا",
            "يوم الأحد المقبل",
            "في 3 مايو",
            "لم",
            "ألغى",
            "من المقرر أن",
            "قال",
            "في",
            "مع",
            "إلى",
            "،",
            ".",
            "\n",
            ":",
            "و");
    Arbitrary<String> odd =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(3),
            Arbitraries.strings().withCharRange('\u0621', '\u0652').ofMinLength(1).ofMaxLength(8),
            Arbitraries.of("\u0640\u0640", "\u200F", "\uFEFB", "\uFDF2", "\uD800", "\u064E"));
    Arbitrary<String> gap =
        Arbitraries.frequency(Tuple.of(9, " "), Tuple.of(1, ""), Tuple.of(1, "\n"));
    return Arbitraries.frequencyOf(Tuple.of(8, words), Tuple.of(1, odd))
        .flatMap(word -> gap.map(g -> word + g))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
