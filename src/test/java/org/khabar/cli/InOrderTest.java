package org.khabar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {

  /** Runs pieces of a size; how many were on their way at most. */
  private static int most(int threads, long bytes) throws IOException, InterruptedException {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    InOrder.<Integer>run(
        threads,
        queue -> {
          for (int i = 0; i < 200; i++) {
            int piece = i;
            expected.add(piece);
            queue.put(
                bytes,
                () -> {
                  given.incrementAndGet();
                  Thread.sleep(piece % 7 == 0 ? 2 : 0);
                  return piece;
                });
          }
        },
        piece -> {
          most.accumulateAndGet(given.get() - results.size(), Math::max);
          results.add(piece);
        });
    assertEquals(expected, results);
    return most.get();
  }

  @Test
  void fewPiecesAreOnTheirWay() throws IOException, InterruptedException {
    assertTrue(most(4, 0) <= 4 * 2 + 2);
  }

  @Test
  void aLargePieceGoesAlone() throws IOException, InterruptedException {
    assertEquals(1, most(4, Long.MAX_VALUE));
  }

  @Test
  void whatWorkThrowsIsThrown() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                InOrder.<Integer>run(
                    2,
                    queue ->
                        queue.put(
                            0,
                            () -> {
                              throw new IllegalStateException("no");
                            }),
                    piece -> {}));
    assertEquals("no", thrown.getMessage());
  }
}
