package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.Analysis;

class FormatTest {

  private static String lines(Analysis... analyses) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.write(Stream.of(analyses), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String array(Analysis... analyses) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AnalysisWriter writer = Format.JSON.open(out)) {
      for (Analysis analysis : analyses) {
        writer.write(analysis);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyFieldInTheOrderOfTheContract() throws IOException {
    assertEquals(
        "{\"id\":\"full\",\"published\":\"2024-05-02\","
            + "\"mentions\":[{\"id\":\"m1\",\"type\":\"PERSON\",\"start\":13,\"end\":24,"
            + "\"text\":\"سامي النجار\",\"confidence\":0.99,\"entity\":\"e1\"},"
            + "{\"id\":\"m2\",\"type\":\"TITLE\",\"start\":5,\"end\":9,\"text\":\"سانا\","
            + "\"confidence\":0.5,\"title\":{\"office\":\"minister\",\"rank\":\"doctor\","
            + "\"deputy\":true,\"tenure\":\"FORMER\",\"number\":\"DUAL\","
            + "\"portfolio\":{\"text\":\"زار\",\"start\":25,\"end\":28},"
            + "\"organization\":{\"text\":\"سانا\",\"start\":5,\"end\":9},"
            + "\"place\":{\"text\":\"صور\",\"start\":29,\"end\":32},"
            + "\"countries\":[\"EG\",\"JO\"],\"to\":[\"LB\"]}}],"
            + "\"entities\":[{\"id\":\"e1\",\"type\":\"PERSON\",\"name\":\"سامي النجار\","
            + "\"aliases\":[\"النجار\"],\"titles\":[\"الوزير\"],\"country\":\"LB\","
            + "\"wikidata\":\"Q1\",\"reference\":\"x-1\"}],"
            + "\"events\":[{\"id\":\"v1\",\"type\":\"MEETING\",\"status\":\"OCCURRED\","
            + "\"channel\":\"IN_PERSON\",\"partOf\":\"v2\","
            + "\"triggers\":[{\"start\":34,\"end\":39,\"text\":\"التقى\"}],"
            + "\"participants\":[{\"role\":\"PARTICIPANT\",\"text\":\"سامي النجار\","
            + "\"start\":13,\"end\":24,\"entity\":\"e1\"}],"
            + "\"places\":[{\"text\":\"صور\",\"start\":29,\"end\":32,\"entity\":\"e3\"}],"
            + "\"time\":{\"text\":\"أمس\",\"start\":\"2024-05-01\",\"end\":\"2024-05-01\"},"
            + "\"source\":{\"text\":\"سانا\",\"entity\":\"e4\"},"
            + "\"codes\":{\"cameo\":\"040\",\"plover\":\"CONSULT\",\"mode\":\"third-party\"},"
            + "\"confidence\":0.88},"
            + "{\"id\":\"v2\",\"type\":\"VISIT\",\"status\":\"OCCURRED\","
            + "\"triggers\":[{\"start\":25,\"end\":28,\"text\":\"زار\"}],\"confidence\":1.0}],"
            + "\"warnings\":[{\"code\":\"HTML_REMAINS\",\"message\":\"\\\"<b>\\\" at 3\"}]}\n",
        lines(Samples.full()));
  }

  @Test
  void listsStayWhereNothingWasFound() throws IOException {
    assertEquals(
        "{\"id\":\"a\",\"mentions\":[],\"entities\":[],\"events\":[],\"warnings\":[]}\n",
        lines(Samples.empty("a")));
  }

  @Test
  void loneSurrogatesSurvive() throws IOException {
    assertEquals(
        "\uD800 \uD83D\uDE00 \uDC00",
        JsonMapper.builder()
            .build()
            .readTree(lines(Samples.empty("\uD800 \uD83D\uDE00 \uDC00")))
            .get("id")
            .asText());
  }

  @Test
  void sameLinesToStreamWriterAndFile(@TempDir Path folder) throws IOException {
    String expected = lines(Samples.full(), Samples.empty("\uD800"));
    StringWriter writer = new StringWriter();
    JsonLines.write(Stream.of(Samples.full(), Samples.empty("\uD800")), writer);
    assertEquals(expected, writer.toString());
    Path file = folder.resolve("out.jsonl");
    JsonLines.write(Stream.of(Samples.full(), Samples.empty("\uD800")), file);
    assertEquals(expected, Files.readString(file));
  }

  @Test
  void arrayHoldsTheSameObjects() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode array = mapper.readTree(array(Samples.full(), Samples.empty("a")));
    assertEquals(mapper.readTree(lines(Samples.full())), array.get(0));
    assertEquals(mapper.readTree(lines(Samples.empty("a"))), array.get(1));
  }

  @Test
  void arrayIsIndented() throws IOException {
    assertEquals(
        "[\n  {\n    \"id\": \"a\",\n    \"mentions\": [],\n    \"entities\": [],\n"
            + "    \"events\": [],\n    \"warnings\": []\n  }\n]\n",
        array(Samples.empty("a")));
  }

  @Test
  void arrayOfNothing() throws IOException {
    assertEquals("[]\n", array());
  }
}
