package org.khabar.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.khabar.learn.GoldDocument.GoldMention;

/**
 * Reads names in columns, as CoNLL 2003 writes them: a token and its tag a line, a blank line
 * between sentences.
 *
 * <p>Columns are separated by tabs, or by spaces where a line has no tab; the token is the first,
 * the tag the last. Tags are {@code O}, {@code B-TYPE} and {@code I-TYPE}; {@code I-} without a
 * name of its type before it begins one. Types are those of {@link GoldMention} and {@code PER},
 * {@code LOC}, {@code ORG}; all others count as outside.
 *
 * <p>A document is {@value #SENTENCES} sentences, a line each, tokens joined by one space. Its
 * spans are those of whole tokens, proclitics included, as the file has them.
 */
public final class ConllReader {
  private static final int SENTENCES = 25;
  private static final Pattern TAG = Pattern.compile("O|[BI]-\\S+");
  private static final Map<String, String> TYPES =
      Map.of(
          "PER", "PERSON",
          "PERSON", "PERSON",
          "LOC", "LOCATION",
          "LOCATION", "LOCATION",
          "ORG", "ORGANIZATION",
          "ORGANIZATION", "ORGANIZATION",
          "TITLE", "TITLE");

  private final String file;
  private final List<GoldDocument> documents = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<GoldMention> mentions = new ArrayList<>();
  private Optional<String> open = Optional.empty();
  private int openStart;
  private int sentences;
  private int line;
  private int firstLine;

  private ConllReader(String file) {
    this.file = file;
  }

  /** Whether the name of a file says that it is of this format. */
  public static boolean reads(Path file) {
    return file.toString().endsWith(".conll");
  }

  /**
   * Reads a file.
   *
   * @return its documents in order; their ids are file and first line
   * @throws IOException if the file cannot be read or a line is not token and tag; the message
   *     names file and line
   */
  public static List<GoldDocument> read(Path file) throws IOException {
    ConllReader reader = new ConllReader(file.getFileName().toString());
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line++;
        if (line.isBlank()) {
          reader.endSentence();
        } else {
          reader.token(line);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ":" + reader.line + ": " + e.getMessage(), e);
    }
    reader.endSentence();
    reader.endDocument();
    return reader.documents;
  }

  private void token(String line) {
    String[] columns = line.split(line.indexOf('\t') < 0 ? " +" : "\t");
    String tag = columns[columns.length - 1].strip();
    if (columns.length < 2 || columns[0].isBlank() || !TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          "expected a token and a tag O, B-TYPE or I-TYPE, found " + line);
    }
    Optional<String> type =
        tag.equals("O") ? Optional.empty() : Optional.ofNullable(TYPES.get(tag.substring(2)));
    boolean goesOn = tag.startsWith("I") && type.equals(open);
    if (!goesOn) {
      endName();
    }
    if (text.length() == 0) {
      firstLine = this.line;
    } else if (text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    if (!goesOn) {
      open = type;
      openStart = text.length();
    }
    text.append(columns[0].strip());
  }

  private void endName() {
    if (open.isPresent()) {
      mentions.add(
          new GoldMention(open.get(), openStart, text.length(), text.substring(openStart)));
      open = Optional.empty();
    }
  }

  private void endSentence() {
    endName();
    if (text.length() == 0 || text.charAt(text.length() - 1) == '\n') {
      return;
    }
    text.append('\n');
    sentences++;
    if (sentences == SENTENCES) {
      endDocument();
    }
  }

  private void endDocument() {
    if (text.length() > 0) {
      documents.add(
          new GoldDocument(
              file + ":" + firstLine,
              "",
              "",
              "",
              text.toString(),
              mentions,
              List.of(),
              List.of(),
              true));
    }
    text.setLength(0);
    mentions.clear();
    sentences = 0;
  }
}
