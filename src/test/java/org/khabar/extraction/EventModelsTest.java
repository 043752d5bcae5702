package org.khabar.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.learn.Maxent;
import org.khabar.learn.MaxentTrainer;

class EventModelsTest {
  private static EventModels models;

  @BeforeAll
  static void train() throws IOException {
    models =
        new EventModels(
            trained("MEETING", "VISIT"),
            trained("YES", "NO"),
            trained("HOST", "PARTICIPANT"),
            trained("HOST", "VISITOR"),
            trained("NONE", "PARTICIPANT"),
            trained("NONE", "VISITOR"),
            trained("OCCURRED", "PLANNED"),
            trained("OCCURRED", "DENIED"),
            trained("PHONE", "VIDEO"),
            trained("NO", "YES"),
            trained("NONE", "YES"));
  }

  @Test
  void whatIsWrittenIsReadInItsPlace() throws IOException {
    EventModels read = read(written());
    List<Maxent> before = all(models);
    List<Maxent> after = all(read);
    for (int m = 0; m < before.size(); m++) {
      assertEquals(before.get(m).outcomes(), after.get(m).outcomes());
      for (String feature : List.of("left", "right", "neither")) {
        assertArrayEquals(
            before.get(m).probabilities(List.of(feature)),
            after.get(m).probabilities(List.of(feature)),
            1e-3);
      }
    }
  }

  @Test
  void whatIsReadIsWrittenTheSame() throws IOException {
    byte[] once = written();
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    read(once).writeTo(new DataOutputStream(twice));
    assertArrayEquals(once, twice.toByteArray());
  }

  @Test
  void aShortFileIsRefused() throws IOException {
    byte[] bytes = written();
    assertThrows(IOException.class, () -> read(Arrays.copyOf(bytes, bytes.length - 1)));
  }

  private static Maxent trained(String left, String right) throws IOException {
    MaxentTrainer trainer = new MaxentTrainer(0.1, 1);
    for (int i = 0; i < 5; i++) {
      trainer.add(left, List.of("left"));
      trainer.add(right, List.of("right"));
    }
    return trainer.train();
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    models.writeTo(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static EventModels read(byte[] bytes) throws IOException {
    return EventModels.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static List<Maxent> all(EventModels m) {
    return List.of(
        m.trigger(),
        m.link(),
        m.meeting(),
        m.visit(),
        m.fullMeeting(),
        m.fullVisit(),
        m.status(),
        m.stance(),
        m.channel(),
        m.time(),
        m.source());
  }
}
