package org.khabar.syntax;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.khabar.table.Table;
import org.khabar.text.Normalizer;
import org.khabar.text.Profile;

/**
 * Words that one treebank files under another class than the next: {@code مع} and {@code بعد},
 * which the Penn Arabic Treebank calls nouns, and {@code أن}, which its reduced tag set calls a
 * preposition. Here they have one class, whoever tagged them.
 *
 * <p>Immutable and safe to share.
 */
final class FinerTags {
  private final Normalizer match = Normalizer.of(Profile.MATCH);
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(Tag general, Tag tag) {}

  private FinerTags() {}

  static FinerTags load() throws IOException {
    FinerTags tags = new FinerTags();
    for (CSVRecord row : Table.read(FinerTags.class, "finer-tags.tsv")) {
      tags.entries.put(
          tags.match.apply(row.get("form")),
          new Entry(Tag.valueOf(row.get("general")), Tag.valueOf(row.get("tag"))));
    }
    return tags;
  }

  /** The tag of a form that a treebank calls {@code tag}. */
  Tag refine(Tag tag, String form) {
    Entry entry = entries.get(match.apply(form));
    return entry != null && entry.general() == tag ? entry.tag() : tag;
  }
}
