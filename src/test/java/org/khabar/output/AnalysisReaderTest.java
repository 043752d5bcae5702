package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.Analysis;

class AnalysisReaderTest {

  private static String line(Analysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.write(Stream.of(analysis), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void readLineIsWrittenTheSame() throws IOException {
    for (Analysis analysis :
        new Analysis[] {Samples.full(), Samples.empty("a"), Samples.empty("\uD800")}) {
      assertEquals(line(analysis), line(JsonLines.read(line(analysis))));
    }
  }

  @Test
  void whatTheLineHoldsIsReadBack() throws IOException {
    Analysis full = Samples.full();
    Analysis read = JsonLines.read(line(full));
    assertEquals(full.id(), read.id());
    assertEquals(full.published(), read.published());
    assertEquals(full.entities(), read.entities());
    assertEquals(full.warnings(), read.warnings());
    assertEquals(full.mentions().get(1).title(), read.mentions().get(1).title());
    assertEquals(full.events().get(0).participants(), read.events().get(0).participants());
    assertEquals(full.events().get(1), read.events().get(1));
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertEquals("a", JsonLines.read("{\"id\":\"a\",\"extra\":[1]}").id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | not JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or"
            + " token 'null', 'true' or 'false')",
        "[] | expected a JSON object, found array",
        "{} | id: missing, expected a string",
        "{\"id\":\"\"} | id: must not be empty",
        "{\"id\":1} | id: expected a string, found number",
        "{\"id\":\"a\",\"published\":\"5\"} | published: cannot be \"5\"",
        "{\"id\":\"a\",\"mentions\":{}} | mentions: expected a list, found object",
        "{\"id\":\"a\",\"entities\":[{\"id\":\"e\",\"type\":\"X\"}]} | type: cannot be \"X\"",
        "{\"id\":\"a\",\"mentions\":[{\"id\":\"m\",\"type\":\"PERSON\"}]} | start: expected a number,"
            + " found nothing",
      })
  void badLineIsExplained(String line, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> JsonLines.read(line)).getMessage());
  }
}
