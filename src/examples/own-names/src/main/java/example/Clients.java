package example;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.khabar.Analysis;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;

/** Tells where an article names the clients in a list of one's own. */
public final class Clients {
  private final Khabar khabar;

  private Clients(Khabar khabar) {
    this.khabar = khabar;
  }

  /** Reads the list: a table with the columns {@code name}, {@code type} and {@code id}. */
  public static Clients of(Path names) {
    return new Clients(Khabar.builder().engine(Engine.LIGHT).gazetteer(names).build());
  }

  /**
   * A line for each mention of a client: its id, the place in the text, the name as it is there.
   */
  public List<String> in(String text) {
    Analysis analysis = khabar.analyze(text);
    return analysis.mentions().stream()
        .flatMap(
            mention ->
                entity(analysis, mention).stream()
                    .flatMap(entity -> entity.reference().stream())
                    .map(
                        id ->
                            id
                                + " "
                                + mention.start()
                                + "-"
                                + mention.end()
                                + " "
                                + mention.text()))
        .toList();
  }

  private static List<Entity> entity(Analysis analysis, Mention mention) {
    return analysis.entities().stream()
        .filter(entity -> mention.entity().filter(entity.id()::equals).isPresent())
        .toList();
  }

  /** Arguments: the list and a file of text. */
  public static void main(String[] arguments) throws Exception {
    String text = Files.readString(Path.of(arguments[1]), StandardCharsets.UTF_8);
    of(Path.of(arguments[0])).in(text).forEach(System.out::println);
  }
}
