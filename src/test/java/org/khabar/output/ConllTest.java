package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;

class ConllTest {

  private static String conll(Analysis... analyses) throws IOException {
    return Golden.written(Format.CONLL, FormatOptions.DEFAULT, List.of(analyses));
  }

  private static List<String[]> rows(String conll) {
    List<String[]> rows = new ArrayList<>();
    for (String line : conll.lines().toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        rows.add(line.split("\t", -1));
      }
    }
    return rows;
  }

  @Test
  void newsIsAsKept() throws IOException {
    Golden.assertFile("news.conll", conll(News.all().toArray(Analysis[]::new)));
  }

  @Test
  void everyRowHasEveryColumnAndNothingEmpty() throws IOException {
    for (String[] row : rows(conll(News.all().toArray(Analysis[]::new)))) {
      assertEquals(7, row.length);
      assertTrue(List.of(row).stream().noneMatch(String::isEmpty), String.join("|", row));
    }
  }

  @Test
  void titleAndNameInsideItHaveColumnsOfTheirOwn() throws IOException {
    List<String> inTitle = new ArrayList<>();
    for (String[] row : rows(conll(News.meeting())).subList(1, 4)) {
      inTitle.add(String.join(" ", List.of(row).subList(2, 6)));
    }
    assertEquals(List.of("O B-TITLE _ e1", "O I-TITLE _ e1", "B-LOCATION I-TITLE e2 e1"), inTitle);
  }

  @Test
  void tokenWithCliticCarriesTheTrigger() throws IOException {
    String[] first = rows(conll(News.call())).get(0);
    assertEquals("سيتصل", first[1]);
    assertEquals("MEETING:v1", first[6]);
  }

  @Test
  void hashTokenIsNoComment() throws IOException {
    assertTrue(
        rows(conll(News.meeting())).stream().anyMatch(row -> row[1].equals("#")),
        conll(News.meeting()));
  }

  @Test
  void insideNeverFollowsOutside() throws IOException {
    String before = "O";
    for (String[] row : rows(conll(News.all().toArray(Analysis[]::new)))) {
      assertTrue(!row[2].startsWith("I-") || before.endsWith(row[2].substring(2)));
      before = row[2];
    }
  }

  @Test
  void idStaysOnItsLine() throws IOException {
    assertTrue(conll(Samples.empty("a\nb")).contains("# newdoc id = a b\n"));
  }
}
