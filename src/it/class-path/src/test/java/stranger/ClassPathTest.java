package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;

class ClassPathTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoMetWhom(Engine engine) {
    Khabar khabar = Khabar.builder().engine(engine).build();
    Document article =
        Document.of("التقى الوزير سالم الهاشمي في مسقط أمس السفير يوسف المرزوقي.")
            .withPublished(LocalDate.of(2025, 11, 8));
    Analysis analysis = khabar.analyze(article);
    analysis.events().forEach(System.out::println);
    assertEquals(1, analysis.events().size());
    Event event = assertInstanceOf(Meeting.class, analysis.events().get(0));
    assertEquals(
        Set.of("سالم الهاشمي", "يوسف المرزوقي"),
        event.participants().stream().map(Participant::text).collect(Collectors.toSet()));
    assertEquals(List.of("مسقط"), event.places().stream().map(Place::text).toList());
    assertEquals("2025-11-07", event.time().map(EventTime::start).orElse(""));
  }
}
