package stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.KhabarException;
import org.khabar.event.Participant;

class LightTest {

  @Test
  void noCoreNlpOnTheClassPath() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> jar.contains("stanford"))
            .toList();
    assertEquals(List.of(), jars);
    assertNull(getClass().getResource("/edu/stanford/nlp/pipeline/Annotation.class"));
  }

  @Test
  void whoMetWhom() {
    Khabar khabar = Khabar.builder().engine(Engine.LIGHT).build();
    Analysis analysis =
        khabar.analyze(Document.of("التقى الوزير سالم الهاشمي في مسقط أمس السفير يوسف المرزوقي."));
    assertEquals(1, analysis.events().size());
    assertEquals(
        Set.of("سالم الهاشمي", "يوسف المرزوقي"),
        analysis.events().get(0).participants().stream()
            .map(Participant::text)
            .collect(Collectors.toSet()));
  }

  @Test
  void askingForCoreNlpTellsWhatToAdd() {
    String message = assertThrows(KhabarException.class, Khabar::load).getMessage();
    String coreNlp = "edu.stanford.nlp:stanford-corenlp:" + System.getProperty("corenlp.version");
    assertTrue(message.contains(coreNlp + " and "), message);
    assertTrue(message.contains(coreNlp + ":models-arabic"), message);
    assertTrue(message.contains("Engine.LIGHT"), message);
  }
}
