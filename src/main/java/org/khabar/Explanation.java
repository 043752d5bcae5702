package org.khabar;

import java.util.ArrayList;
import java.util.List;
import org.khabar.event.Evidence;

/**
 * An analysis with what its events rest on. Immutable.
 *
 * @param analysis as {@link Khabar#analyze(Document)} gives it
 * @param evidence of each event, in their order
 */
public record Explanation(Analysis analysis, List<Evidence> evidence) {

  /**
   * Copies the list.
   *
   * @param analysis as {@link Khabar#analyze(Document)} gives it
   * @param evidence of each event, in their order; copied
   * @throws NullPointerException if it is null or holds null
   */
  public Explanation {
    evidence = List.copyOf(evidence);
  }

  /**
   * As text for people: the document, its warnings, then each event as {@link Evidence#lines}.
   *
   * @return lines without line ends; their form may change from version to version
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String day = analysis.published().map(published -> " " + published).orElse("");
    lines.add("document " + analysis.id() + day);
    for (Warning warning : analysis.warnings()) {
      lines.add("  warning " + warning.code() + ": " + warning.message());
    }
    evidence.forEach(event -> lines.addAll(event.lines()));
    return lines;
  }
}
