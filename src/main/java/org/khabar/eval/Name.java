package org.khabar.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.learn.GoldDocument;
import org.khabar.learn.GoldDocument.GoldMention;

/** A name with its place, the key of exact matching. */
record Name(int start, int end, MentionType type) implements Comparable<Name> {

  static Name of(Mention mention) {
    return new Name(mention.start(), mention.end(), mention.type());
  }

  static Name of(GoldMention mention) {
    return new Name(mention.start(), mention.end(), MentionType.valueOf(mention.type()));
  }

  /** The names of an annotated document. */
  static Set<Name> wanted(GoldDocument gold) {
    Set<Name> names = new TreeSet<>();
    gold.mentions().forEach(mention -> names.add(of(mention)));
    names.removeIf(name -> name.type == MentionType.TITLE);
    return names;
  }

  /** The names among {@code mentions} without those that nobody annotated, in or out. */
  static Set<Name> predicted(GoldDocument gold, List<Mention> mentions) {
    Set<Name> wanted = wanted(gold);
    Set<Name> names = new TreeSet<>();
    mentions.forEach(mention -> names.add(of(mention)));
    names.removeIf(
        name ->
            name.type == MentionType.TITLE || (!wanted.contains(name) && name.insideTitle(gold)));
    return names;
  }

  /** Whether it lies in an annotated title, where names are not annotated. */
  boolean insideTitle(GoldDocument gold) {
    return gold.mentions().stream()
        .anyMatch(
            mention ->
                mention.type().equals(MentionType.TITLE.name())
                    && mention.start() <= start
                    && end <= mention.end());
  }

  @Override
  public int compareTo(Name other) {
    int byStart = Integer.compare(start, other.start);
    int byEnd = byStart != 0 ? byStart : Integer.compare(end, other.end);
    return byEnd != 0 ? byEnd : type.name().compareTo(other.type.name());
  }
}
