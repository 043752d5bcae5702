package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Engine;
import org.khabar.Khabar;

/** khabar is fast enough for its own part: it is not mocked, but loaded once for all tests. */
class MeetingTableTest {
  private static final String MEETING =
      """
      {"id": "a", "date": "2025-11-08", "text": "التقى الوزير سالم الهاشمي في مسقط أمس السفير يوسف المرزوقي."}
      """;

  private static MeetingTable meetings;

  private final StringWriter errors = new StringWriter();
  private int bad;

  @BeforeAll
  static void load() {
    meetings = new MeetingTable(Khabar.builder().engine(Engine.LIGHT).build());
  }

  /** The rows for some lines, without the header. */
  private List<String> rows(String lines) throws IOException {
    StringWriter table = new StringWriter();
    bad =
        meetings.write(
            new BufferedReader(new StringReader(lines)), table, new PrintWriter(errors, true));
    return table.toString().lines().skip(1).toList();
  }

  @Test
  void meetingIsARow() throws IOException {
    assertEquals(List.of("a\t2025-11-07\tمسقط\tسالم الهاشمي، يوسف المرزوقي"), rows(MEETING));
    assertEquals(0, bad);
  }

  @Test
  void plannedMeetingIsNone() throws IOException {
    assertEquals(
        List.of(),
        rows("{\"id\": \"b\", \"text\": \"يلتقي الوزير سالم الهاشمي غدا السفير يوسف المرزوقي.\"}"));
  }

  @Test
  void badLinesAreToldOfAndPassedOver() throws IOException {
    String lines =
        """
        this is no JSON
        {"id": "no text"}
        {"id": "no day", "text": "وصل الوفد.", "date": "8/11/2025"}
        {"id": "odd", "text": "\\ud800 <b>"}
        """;
    assertEquals(1, rows(lines + MEETING).size());
    assertEquals(3, bad);
    assertEquals(
        List.of("line 1", "line 2", "line 3"),
        errors.toString().lines().map(line -> line.replaceFirst(":.*", "")).toList());
  }

  @Test
  void filesAreReadAndWritten(@TempDir Path folder) throws IOException {
    Path articles = Files.writeString(folder.resolve("articles.jsonl"), MEETING);
    Path table = folder.resolve("meetings.tsv");
    MeetingTable.main(new String[] {articles.toString(), table.toString()});
    assertEquals(2, Files.readAllLines(table).size());
  }
}
