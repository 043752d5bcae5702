package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.Analysis;
import org.khabar.library.OptionalLibrary;

class HtmlTest {
  private static final Path PAGE = Path.of("src/main/resources/org/khabar/output/html");

  private static String page(List<Analysis> analyses) throws IOException {
    return Golden.written(Format.HTML, FormatOptions.DEFAULT, analyses);
  }

  private static String data(String page) {
    String start = "<script type=\"application/json\" id=\"data\">\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf("</script>", from));
  }

  @Test
  void dataIsAsKept() throws IOException {
    Golden.assertFile("news.html.jsonl", data(page(News.all())));
  }

  @Test
  void everyFieldIsThere() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    JsonLines.write(Stream.of(Samples.full()), lines);
    String analysis = lines.toString(StandardCharsets.UTF_8).strip().replace("<", "\\u003C");
    assertTrue(data(page(List.of(Samples.full()))).endsWith(",\"analysis\":" + analysis + "}\n"));
  }

  @Test
  void sameAnalysesSameBytes() throws IOException {
    assertEquals(page(News.all()), page(News.all()));
  }

  @Test
  void nothingIsAPageWithoutData() throws IOException {
    assertEquals("", data(page(List.of())));
  }

  @Test
  void eachAnalysisReachesTheStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AnalysisWriter writer = Format.HTML.open(out)) {
      writer.write(News.meeting());
      assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\"warnings\":[]}}\n"));
    }
    assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("</html>\n"));
  }

  @Test
  void closesTwice() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnalysisWriter writer = Format.HTML.open(out);
    writer.close();
    int size = out.size();
    writer.close();
    assertEquals(size, out.size());
  }

  @Test
  void hostileTextStaysData() throws IOException {
    String hostile =
        "</script><script>alert(1)</script><!--<script>\u202Eabc\u2066\u2028'\"&{{script}}\uD800";
    String page = page(List.of(Samples.empty(hostile)));
    assertEquals(
        page(List.of()).split("<", -1).length, page.split("<", -1).length, "elements of the page");
    assertTrue(data(page).chars().noneMatch(c -> Character.getType(c) == Character.FORMAT));
    assertTrue(data(page).contains("\\u003C/script>\\u003Cscript>alert(1)"), data(page));
    assertTrue(data(page).contains("\\u202Eabc\\u2066"), data(page));
  }

  @Test
  void policyAllowsNothingButWhatIsInThePage() throws IOException {
    String page = page(News.all());
    String policy =
        "default-src 'none'; script-src "
            + hashes(page, "<script>(.*?)</script>")
            + "; style-src "
            + hashes(page, "<style[^>]*>(.*?)</style>")
            + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
            + " trusted-types 'none'";
    assertTrue(page.contains("content=\"" + policy + "\""), policy);
  }

  private static String hashes(String page, String element) {
    Matcher matcher = Pattern.compile(element, Pattern.DOTALL).matcher(page);
    return matcher
        .results()
        .map(result -> Hashing.sha256().hashString(result.group(1), StandardCharsets.UTF_8))
        .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash.asBytes()) + "'")
        .collect(Collectors.joining(" "));
  }

  @Test
  void scriptMakesNoMarkup() throws IOException {
    String script = Files.readString(PAGE.resolve("report.js"));
    for (String sink :
        List.of("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "fetch(")) {
      assertFalse(script.contains(sink), sink);
    }
  }

  @Test
  void missingLibraryIsNamed() throws Exception {
    assertEquals(
        "format HTML: Cytoscape.js is not on the class path; add "
            + OptionalLibrary.CYTOSCAPE.coordinate(),
        Child.open("HTML", "cytoscape"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cytoscape JSONLD", "rdf4j HTML"})
  void oneOptionalLibraryNeedsNotTheOther(String libraryAndFormat) throws Exception {
    String[] parts = libraryAndFormat.split(" ");
    assertEquals("opened", Child.open(parts[1], parts[0]));
  }
}
