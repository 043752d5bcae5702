package org.khabar.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.khabar.time.TimeExpression;
import org.khabar.time.TimeTagger;
import org.khabar.token.Text;

/** The times that the text of a test tells. */
final class Times {
  private static final TimeTagger TAGGER = load();

  private Times() {}

  private static TimeTagger load() {
    try {
      return TimeTagger.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TimeExpression> of(Text text, LocalDate published) {
    return of(text, Optional.of(published));
  }

  static List<TimeExpression> of(Text text, Optional<LocalDate> published) {
    return TAGGER.find(text.repaired(), published);
  }
}
