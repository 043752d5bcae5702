package org.khabar.token;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.khabar.learn.ModelStore;
import org.khabar.text.Profile;

/**
 * How often the most frequent words of Arabic news occur, clitics included, in the {@link
 * Profile#MATCH} profile. Immutable and safe to share; look-ups allocate nothing.
 */
public final class Vocabulary {
  static final String FILE = "text/vocabulary.model";
  static final String KIND = "WORDS";
  static final int VERSION = 1;

  /** So many words are kept at most. */
  static final int MOST_WORDS = 60_000;

  /** Longer words are not kept. */
  static final int LONGEST = 20;

  /** Counts are kept as sixteenths of their natural logarithm. */
  private static final double STEP = 16;

  private final char[] letters;
  private final int[] ends;
  private final byte[] levels;
  private final int[] slots;
  private final double logTotal;

  private Vocabulary(char[] letters, int[] ends, byte[] levels, double logTotal) {
    this.letters = letters;
    this.ends = ends;
    this.levels = levels;
    this.logTotal = logTotal;
    this.slots = new int[Integer.highestOneBit(Math.max(1, ends.length)) * 4];
    for (int word = 0; word < ends.length; word++) {
      slots[slot(letters, start(word), ends[word])] = word + 1;
    }
  }

  /**
   * Loads the packed vocabulary.
   *
   * @throws IOException if it is missing or broken
   */
  public static Vocabulary load() throws IOException {
    return load(ModelStore.packed());
  }

  /** Loads the vocabulary of a store; as {@link #load()}. */
  public static Vocabulary load(ModelStore models) throws IOException {
    return models.read(FILE, KIND, VERSION, Vocabulary::decode);
  }

  /** The number of words. */
  public int size() {
    return ends.length;
  }

  /** Whether {@code match}, a word in the {@link Profile#MATCH} profile, is among them. */
  public boolean contains(String match) {
    return level(match.toCharArray(), 0, match.length()) > 0;
  }

  /**
   * The natural logarithm of the share that {@code match} has of all words in news, below 0; for a
   * word that is not in the vocabulary, that of a word seen once.
   *
   * @param match a word in the {@link Profile#MATCH} profile
   */
  public double logFrequency(String match) {
    return level(match.toCharArray(), 0, match.length()) / STEP - logTotal;
  }

  /** The natural logarithm of a word's count in sixteenths; 0 for an unknown word. */
  int level(char[] text, int start, int end) {
    int word = slots[slot(text, start, end)];
    return word == 0 ? 0 : levels[word - 1] & 0xFF;
  }

  /** Where the word stands in the table, or the free slot where it would. */
  private int slot(char[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    int slot = (hash * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] != 0 && !isWord(slots[slot] - 1, text, start, end)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isWord(int word, char[] text, int start, int end) {
    int first = start(word);
    if (ends[word] - first != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != letters[first + i - start]) {
        return false;
      }
    }
    return true;
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private static Vocabulary decode(DataInputStream in) throws IOException {
    double logTotal = in.readDouble();
    int size = in.readInt();
    if (size < 0 || size > MOST_WORDS) {
      throw new IOException("word count " + size + " is not from 0 to " + MOST_WORDS);
    }
    StringBuilder letters = new StringBuilder();
    int[] ends = new int[size];
    byte[] levels = new byte[size];
    int before = 0;
    for (int word = 0; word < size; word++) {
      int start = letters.length();
      int shared = in.readUnsignedByte();
      if (shared > start - before) {
        throw new IOException(
            "word " + word + " shares " + shared + " letters with the one before");
      }
      letters.append(letters, before, before + shared).append(in.readUTF());
      if (letters.length() - start > LONGEST) {
        throw new IOException("word " + word + " is longer than " + LONGEST + " letters");
      }
      levels[word] = in.readByte();
      ends[word] = letters.length();
      before = start;
    }
    return new Vocabulary(letters.toString().toCharArray(), ends, levels, logTotal);
  }

  /**
   * Writes words with their counts.
   *
   * @param words sorted; each stores only where it differs from the one before
   * @param counts of each word, at least 2
   * @param total of all words of the news, also of those left out
   */
  static void write(DataOutputStream out, List<String> words, int[] counts, long total)
      throws IOException {
    out.writeDouble(Math.log((double) total));
    out.writeInt(words.size());
    String before = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int shared = 0;
      while (shared < Math.min(255, Math.min(before.length(), word.length()))
          && before.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      out.writeByte(shared);
      out.writeUTF(word.substring(shared));
      out.writeByte((int) Math.min(255, Math.round(Math.log(counts[i]) * STEP)));
      before = word;
    }
  }
}
