package org.khabar.coreference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khabar.entity.MentionType;
import org.khabar.name.NameSpan;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;
import org.khabar.token.Text;
import org.khabar.token.TextReader;

/** A text with its names, written as {@code [P سامح شكري]}: P, L, O or T for the type. */
public record Marked(Text text, List<NameSpan> names) {
  private static final Pattern NAME = Pattern.compile("\\[([PLOT]) ([^\\]]+)\\]");

  public static Marked of(String marked) {
    String repaired = Normalizer.of(Profile.REPAIR).apply(marked);
    List<NameSpan> names = new ArrayList<>();
    Matcher name = NAME.matcher(repaired);
    int marks = 0;
    while (name.find()) {
      MentionType type =
          switch (name.group(1)) {
            case "P" -> MentionType.PERSON;
            case "L" -> MentionType.LOCATION;
            case "O" -> MentionType.ORGANIZATION;
            default -> MentionType.TITLE;
          };
      int start = name.start() - marks;
      names.add(new NameSpan(type, new Span(start, start + name.group(2).length()), 1));
      marks += "[P ]".length();
    }
    try {
      return new Marked(TextReader.load().read(NAME.matcher(marked).replaceAll("$2")), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One name a line, of one type. */
  static Marked lines(char type, String... surfaces) {
    StringBuilder text = new StringBuilder();
    for (String surface : surfaces) {
      text.append('[').append(type).append(' ').append(surface).append("]\n");
    }
    return of(text.toString());
  }
}
