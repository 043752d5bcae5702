package example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.khabar.Analysis;
import org.khabar.Engine;
import org.khabar.Khabar;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;

/** Prints the organisations of a text, found by a tagger of one's own. */
public final class Startups {
  private final Khabar khabar;

  private Startups(Khabar khabar) {
    this.khabar = khabar;
  }

  /** Reads names by the tagger in {@code models}, and all else as khabar does. */
  public static Startups load(Path models) {
    return new Startups(Khabar.builder().engine(Engine.LIGHT).models(models).build());
  }

  /** The organisations of a text, in its order. */
  public List<String> in(String text) {
    Analysis analysis = khabar.analyze(text);
    return analysis.mentions().stream()
        .filter(mention -> mention.type() == MentionType.ORGANIZATION)
        .map(Mention::text)
        .toList();
  }

  /** Arguments: the folder of models, and a file of text. */
  public static void main(String[] arguments) throws IOException {
    String text = Files.readString(Path.of(arguments[1]), StandardCharsets.UTF_8);
    load(Path.of(arguments[0])).in(text).forEach(System.out::println);
  }
}
