package org.khabar.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text in the match profile into lexemes. Linear in the length of the text. */
final class Lexer {
  private static final String ARTICLE = "ال";
  private static final int LONGEST_NUMBER = 9;
  private static final char FIRST_ARABIC = '\u0600';

  private final TimeLexicon lexicon;

  Lexer(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A run of letters, a run of digits, a mark or a line end. */
  private record Piece(int start, int end, String text, Lexeme.Type type) {}

  List<Lexeme> lexemes(String text) {
    List<Piece> pieces = pieces(text);
    List<Lexeme> lexemes = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); ) {
      i = add(pieces, i, lexemes);
    }
    return lexemes;
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 5);
    for (int i = 0; i < text.length(); ) {
      int start = i;
      char c = text.charAt(i++);
      if (c == '\n' || c == '\r' || c == '\u2029') {
        pieces.add(new Piece(start, i, "\n", Lexeme.Type.BREAK));
      } else if (isLetter(c)) {
        while (i < text.length() && isLetter(text.charAt(i))) {
          i++;
        }
        pieces.add(new Piece(start, i, text.substring(start, i), Lexeme.Type.WORD));
      } else if (Character.isDigit(c)) {
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
          i++;
        }
        pieces.add(new Piece(start, i, text.substring(start, i), Lexeme.Type.NUMBER));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        pieces.add(new Piece(start, i, String.valueOf(c), Lexeme.Type.MARK));
      }
    }
    return pieces;
  }

  /** As {@link Character#isLetter}, which is slow for the letters that come most. */
  private static boolean isLetter(char c) {
    return (c >= '\u0621' && c <= '\u064A') || Character.isLetter(c);
  }

  /** Adds the lexeme that begins at a piece and returns the piece after it. */
  private int add(List<Piece> pieces, int i, List<Lexeme> out) {
    Piece piece = pieces.get(i);
    boolean glued = i > 0 && pieces.get(i - 1).end() == piece.start();
    switch (piece.type()) {
      case NUMBER -> out.add(number(piece, false, false, glued));
      case WORD -> {
        if (i + 1 < pieces.size() && pieces.get(i + 1).type() == Lexeme.Type.NUMBER) {
          Piece digits = pieces.get(i + 1);
          String word = piece.text();
          boolean article = word.endsWith(ARTICLE) || word.equals("لل");
          // Proclitics before digits: "and 5", "the 27th", also with a space between.
          if ((digits.start() == piece.end() && word.matches("[وف]?[بلك]?(ال|لل)?"))
              || word.equals(ARTICLE)
              || word.equals("و")) {
            out.add(number(digits, word.charAt(0) == 'و', article, glued));
            return i + 2;
          }
        }
        return word(pieces, i, glued, out);
      }
      default ->
          out.add(
              new Lexeme(
                  piece.start(),
                  piece.end(),
                  piece.text(),
                  piece.type(),
                  -1,
                  false,
                  false,
                  glued,
                  List.of()));
    }
    return i + 1;
  }

  private static Lexeme number(Piece piece, boolean conjoined, boolean definite, boolean glued) {
    int value = 0;
    for (int k = 0; k < piece.text().length() && value >= 0; k++) {
      int digit = Character.digit(piece.text().charAt(k), 10);
      value = k >= LONGEST_NUMBER ? -1 : value * 10 + digit;
    }
    return new Lexeme(
        piece.start(),
        piece.end(),
        piece.text(),
        Lexeme.Type.NUMBER,
        value,
        conjoined,
        definite,
        glued,
        List.of());
  }

  private int word(List<Piece> pieces, int i, boolean glued, List<Lexeme> out) {
    Piece piece = pieces.get(i);
    boolean latin = piece.text().charAt(0) < FIRST_ARABIC;
    String word = latin ? piece.text().toLowerCase(Locale.ROOT) : piece.text();
    List<Entry> best = List.of();
    int length = 0;
    int cut = 0;
    boolean definite = false;
    // The whole word first, so that fewer cuts win among readings of the same length.
    for (int c = 0; c >= 0 && c < word.length() - 1; c = nextCut(word, c)) {
      boolean doubled = c > 0 && word.charAt(c - 1) == 'ل' && word.charAt(c) == 'ل';
      boolean article = word.startsWith(ARTICLE, c);
      for (int cutsArticle = 0; cutsArticle < 2; cutsArticle++) {
        if (cutsArticle == 1 && !article && !doubled) {
          break;
        }
        int from = cutsArticle == 0 ? c : article ? c + 2 : c + 1;
        boolean hidden = cutsArticle == 0 && doubled; // "to" with the article hides its alef
        if (!hidden && !lexicon.mayStartWith(word, from)) {
          continue;
        }
        String rest = hidden ? "ا" + word.substring(c) : word.substring(from);
        List<Entry> entries = lexicon.startingWith(rest);
        List<Entry> found = entries.isEmpty() ? entries : longest(entries, pieces, i);
        if (!found.isEmpty() && found.get(0).words().size() > length) {
          best = found;
          length = found.get(0).words().size();
          cut = c;
          definite = cutsArticle == 1;
        }
      }
    }
    if (word.length() == 1 || best.isEmpty()) {
      List<Entry> found =
          word.length() == 1 ? longest(lexicon.startingWith(word), pieces, i) : List.of();
      out.add(
          new Lexeme(
              piece.start(), piece.end(), word, Lexeme.Type.WORD, -1, false, false, glued, found));
      return i + 1;
    }
    out.add(
        new Lexeme(
            piece.start() + cut,
            pieces.get(i + length - 1).end(),
            word,
            Lexeme.Type.WORD,
            -1,
            cut > 0 && word.charAt(0) == 'و',
            definite,
            glued,
            best));
    return i + length;
  }

  /** The next place after proclitics: after "and", then after a preposition; -1 if none. */
  private static int nextCut(String word, int cut) {
    char c = word.charAt(cut);
    boolean conjunction = cut == 0 && (c == 'و' || c == 'ف');
    boolean preposition =
        (cut == 0 || (cut == 1 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')))
            && (c == 'ب' || c == 'ل' || c == 'ك');
    return conjunction || preposition ? cut + 1 : -1;
  }

  /** Of entries sorted by length, those of the greatest length that match here. */
  private static List<Entry> longest(List<Entry> entries, List<Piece> pieces, int i) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (!found.isEmpty() && entry.words().size() < found.get(0).words().size()) {
        break;
      }
      if (matches(entry.words(), pieces, i)) {
        found.add(entry);
      }
    }
    return found;
  }

  private static boolean matches(List<String> words, List<Piece> pieces, int i) {
    if (i + words.size() > pieces.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!pieces.get(i + k).text().equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
