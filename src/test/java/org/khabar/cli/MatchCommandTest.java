package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MatchCommandTest {

  @Test
  void tellsPairByPair() {
    CommandRun run =
        CommandRun.withInput(
            "فيكتور جوريميكن\tفيكتور غوريميكين\nالرباط\tالرياض\tLOCATION\n", "match");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.outLines().get(0).matches("same\t0\\.[5-9]\\d\\d"), run.out());
    assertTrue(run.outLines().get(1).matches("different\t0\\.[0-4]\\d\\d"), run.out());
  }

  @Test
  void namesTheLineThatIsNoPair() {
    CommandRun run = CommandRun.withInput("بدر\nبدر\tبدر\nبدر\tبدر\tTITLE\n", "match");
    assertEquals(1, run.status());
    assertEquals("standard input:1: not 'name TAB name [TAB TYPE]'", run.errLines().get(0));
    assertEquals("same\t1.000", run.outLines().get(1));
    assertEquals(3, run.outLines().size());
  }
}
