package org.khabar.resolve;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all documents say of one {@link NameKey}: its forms, titles and documents, counted.
 *
 * <p>Not safe to share. Counts do not depend on the order in which documents came.
 */
final class NameRecord {
  final NameKey key;

  /** How often each form, as written, is used. */
  final Map<String, Use> forms = new TreeMap<>();

  /** In how many documents each title stands. */
  final Map<String, Integer> titles = new TreeMap<>();

  private int[] documents = new int[1];
  private int size;

  /**
   * How often a form is used.
   *
   * @param mentions in all documents
   * @param documents that have it
   */
  record Use(int mentions, int documents) {
    static final Use NONE = new Use(0, 0);

    Use plus(Use other) {
      return new Use(mentions + other.mentions, documents + other.documents);
    }
  }

  NameRecord(NameKey key) {
    this.key = key;
  }

  /** Adds what one document says; a document may add to one record more than once in a row. */
  void add(int document, Map<String, Integer> mentions, Iterable<String> itsTitles) {
    if (size == 0 || documents[size - 1] != document) {
      addDocument(document);
    }
    mentions.forEach((form, count) -> forms.merge(form, new Use(count, 1), Use::plus));
    itsTitles.forEach(title -> titles.merge(title, 1, Integer::sum));
  }

  void addDocument(int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size + (size >> 1) + 1);
    }
    documents[size++] = document;
  }

  /** Numbers of the documents, in the order in which they came. */
  int[] documents() {
    return Arrays.copyOf(documents, size);
  }

  int size() {
    return size;
  }
}
