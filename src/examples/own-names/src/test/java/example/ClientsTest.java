package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClientsTest {
  private static Clients clients;

  @BeforeAll
  static void load() {
    clients = Clients.of(Path.of("names.tsv"));
  }

  @Test
  void namesOfTheListGiveTheirIds() {
    assertEquals(
        List.of("crm-31 4-12 كريم بدر", "crm-2077 13-24 مصنع الواحة"),
        clients.in("زار كريم بدر مصنع الواحة أمس."));
  }

  @Test
  void particlesAreNoPartOfAName() {
    assertEquals(
        List.of("crm-1042 16-28 النور للطاقة"), clients.in("تعاقدت البلدية والنور للطاقة."));
  }

  @Test
  void otherSpellingsAreFound() {
    assertEquals(List.of("crm-2077 6-17 مصنع الواحه"), clients.in("افتتح مصنع الواحه خطا جديدا."));
  }

  @Test
  void shortNameOfAPersonIsThatPerson() {
    assertEquals(
        List.of("crm-31 4-12 كريم بدر", "crm-31 29-32 بدر"),
        clients.in("وصل كريم بدر إلى بيروت. وقال بدر إن الزيارة ناجحة."));
  }

  @Test
  void strangersAreLeftOut() {
    assertEquals(List.of(), clients.in("زار سالم الهاشمي مسقط أمس."));
  }
}
