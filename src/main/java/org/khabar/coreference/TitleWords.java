package org.khabar.coreference;

import java.util.ArrayList;
import java.util.List;
import org.khabar.entity.Title.Part;
import org.khabar.text.AlignedText;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;
import org.khabar.text.Span;

/**
 * The words of a title phrase, in the form that tables have, with their places in it. Not safe to
 * share: reading takes attached letters off.
 */
final class TitleWords {
  private static final Normalizer MATCH = Normalizer.of(Profile.MATCH);

  /**
   * A word.
   *
   * @param form as tables have it
   * @param start in the normalised phrase
   * @param swallowed whether it is the rest of لل, whose ا is not written
   */
  record Word(String form, int start, int end, boolean swallowed) {

    /** The word without letters that are attached before it. */
    Word after(int letters) {
      return new Word(form.substring(letters), start + letters, end, false);
    }

    /** What لل joins: the word with its article. */
    Word afterLam() {
      return new Word("ا" + form.substring(1), start + 1, end, true);
    }

    boolean definite() {
      return form.startsWith("ال");
    }

    boolean feminine() {
      return form.endsWith("ه");
    }
  }

  private final String surface;
  private final AlignedText match;
  private final List<Word> words = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();

  TitleWords(String surface) {
    this.surface = surface;
    this.match = MATCH.normalize(surface);
    String text = match.text();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && inside(text.charAt(i), start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String form = String.join("", NameWords.split(text.substring(start, i)));
        if (!form.isEmpty()) {
          words.add(new Word(form, start, i, false));
          forms.add(form);
        }
        start = -1;
      }
    }
  }

  private static boolean inside(char c, boolean begun) {
    return Character.isLetterOrDigit(c)
        || (begun && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  int size() {
    return words.size();
  }

  Word get(int at) {
    return words.get(at);
  }

  String form(int at) {
    return forms.get(at);
  }

  /** The forms from one word on; a view. */
  List<String> from(int at) {
    return forms.subList(Math.min(at, forms.size()), forms.size());
  }

  /** The forms from one word on, with another form of that word. */
  List<String> from(int at, String form) {
    List<String> rest = new ArrayList<>(from(at));
    rest.set(0, form);
    return rest;
  }

  /** The forms from one word on, without the ل that joins it; none if there is no ل. */
  List<String> afterLam(int at) {
    String form = at < size() ? form(at) : "";
    return form.startsWith("ل") && form.length() > 3
        ? from(
            at, (form.startsWith("لل") ? words.get(at).afterLam() : words.get(at).after(1)).form())
        : List.of();
  }

  /** Puts a word in place of another. */
  void set(int at, Word word) {
    words.set(at, word);
    forms.set(at, word.form());
  }

  /** Takes letters off the start of a word. */
  void detach(int at, int letters) {
    set(at, words.get(at).after(letters));
  }

  /** A word without article, its letters as written. */
  String bare(int at) {
    Word word = words.get(at);
    return NameWords.article(match.text().substring(word.start(), word.end()));
  }

  /** Whether a word ends in ه as written, not in ة. */
  boolean endsInHeh(int at) {
    Word word = words.get(at);
    Span span = match.toOriginal(new Span(word.start(), word.end()));
    return word.feminine() && surface.charAt(span.end() - 1) == 'ه';
  }

  /** What stands from one word to another. */
  Part part(Word first, Word last) {
    Span span = match.toOriginal(new Span(first.start(), last.end()));
    String text = span.of(surface);
    return new Part(first.swallowed() ? "ا" + text : text, span);
  }
}
