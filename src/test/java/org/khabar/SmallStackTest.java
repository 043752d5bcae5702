package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Long and deeply nested texts need no deep stack: no pattern and no rule calls itself for ever.
 */
class SmallStackTest {
  private static final int STACK = 256 * 1024;

  private static final List<String> PIECES =
      List.of(
          "(",
          "«",
          "\"",
          "<a ",
          "&",
          "و",
          "ال",
          "بن ",
          "عبد الله ",
          "9",
          "5/",
          "\u0640",
          "\u064B",
          "\n",
          ".",
          "\uD83D\uDE00",
          "وزير وزير ",
          "التقى نظيره الذي ",
          "من 3 إلى ",
          "و5 ",
          "x",
          "");

  @ParameterizedTest
  @EnumSource
  void longRunsAreRead(Engine engine) throws Exception {
    Khabar khabar = Khabar.builder().engine(engine).build();
    List<Document> documents = new ArrayList<>();
    for (String piece : PIECES) {
      String run = piece.repeat(5_000 / Math.max(1, piece.length()));
      documents.add(Document.of("التقى الوزير كريم بدر سامي النجار أمس. " + run + " زار بيروت."));
    }
    FutureTask<List<Analysis>> task =
        new FutureTask<>(() -> documents.stream().map(khabar::analyze).toList());
    Thread thread = new Thread(null, task, "small", STACK);
    thread.setDaemon(true);
    thread.start();
    assertEquals(PIECES.size(), task.get(5, TimeUnit.MINUTES).size());
  }
}
