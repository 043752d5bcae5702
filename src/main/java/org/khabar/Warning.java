package org.khabar;

/**
 * Something about a document that made its analysis poorer.
 *
 * @param code which kind
 * @param message in plain words, for people
 */
public record Warning(Code code, String message) {

  /** The kinds of warning. */
  public enum Code {
    /** Nothing but white space, marks or controls. */
    EMPTY_TEXT,
    /** Hardly any Arabic letters, or the letters of another language in Arabic script. */
    NOT_ARABIC,
    /** HTML tags or character references were left in the text. */
    HTML_REMAINS,
    /** NUL or other control characters, or lone surrogates. */
    BROKEN_CHARACTERS,
    /** No publication day and no dateline: relative dates stay unresolved. */
    NO_DATE,
    /** One day is given in two calendars, and they lie more than a day apart. */
    INCONSISTENT_DATE,
    /** The document could not be analysed; mentions, entities and events are empty. */
    FAILED
  }
}
