package stranger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.event.Event;
import org.khabar.event.Participant;

/** Prints who met whom in a sentence; argument: the engine. */
public final class WhoMetWhom {
  private WhoMetWhom() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Khabar khabar = Khabar.builder().engine(Engine.valueOf(arguments[0])).build();
    Analysis analysis =
        khabar.analyze(Document.of("التقى الوزير سالم الهاشمي في مسقط أمس السفير يوسف المرزوقي."));
    for (Event event : analysis.events()) {
      event.participants().stream().map(Participant::text).sorted().forEach(out::println);
    }
  }
}
