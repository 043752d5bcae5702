package org.khabar.output;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes surrogates, since UTF-8 has no bytes for one that stands alone. */
class SurrogateEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    return standardAsciiEscapesForJSON();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return Character.MIN_SURROGATE <= ch && ch <= Character.MAX_SURROGATE ? escape(ch) : null;
  }

  static SerializableString escape(int ch) {
    return new SerializedString(String.format(Locale.ROOT, "\\u%04X", ch));
  }
}
