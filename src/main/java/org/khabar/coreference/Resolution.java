package org.khabar.coreference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.Title;
import org.khabar.entity.Title.Part;
import org.khabar.name.NameSpan;
import org.khabar.text.Span;
import org.khabar.token.Text;

/**
 * Who and what the names and titles of a document refer to. Immutable.
 *
 * <p>Every name refers to one entity of its type; a title refers to the person who bears it, or to
 * none. A class, not a record, since its arrays must not leak.
 */
public final class Resolution {
  private final List<NameSpan> names;
  private final List<Optional<Title>> titles;
  private final int[] entities;
  private final BitSet attached;
  private final List<Referent> referents;
  private final List<Anaphor> anaphora;

  Resolution(
      List<NameSpan> names,
      List<Optional<Title>> titles,
      int[] entities,
      BitSet attached,
      List<Referent> referents,
      List<Anaphor> anaphora) {
    this.names = List.copyOf(names);
    this.titles = List.copyOf(titles);
    this.entities = Arrays.copyOf(entities, entities.length);
    this.attached = (BitSet) attached.clone();
    this.referents = List.copyOf(referents);
    this.anaphora = List.copyOf(anaphora);
  }

  /** The names and titles that were resolved, in text order. */
  public List<NameSpan> names() {
    return names;
  }

  /** What the document speaks of, in order of first mention. */
  public List<Referent> referents() {
    return referents;
  }

  /** Words besides names and titles that mean somebody with a name, in text order. */
  public List<Anaphor> anaphora() {
    return anaphora;
  }

  /**
   * What a name or title refers to.
   *
   * @param name index in {@link #names()}
   * @return index in {@link #referents()}; empty for a title whose bearer has no name here
   */
  public OptionalInt entity(int name) {
    return entities[name] < 0 ? OptionalInt.empty() : OptionalInt.of(entities[name]);
  }

  /**
   * What a title says, with spans in the repaired text; empty for names.
   *
   * @param name index in {@link #names()}
   */
  public Optional<Title> title(int name) {
    return titles.get(name);
  }

  /** What a name or title refers to; as {@link #entity}. */
  public Optional<Referent> referent(int name) {
    return entities[name] < 0 ? Optional.empty() : Optional.of(referents.get(entities[name]));
  }

  /**
   * Whether a title stands beside a name of its bearer; false for names and for titles that mean
   * somebody named elsewhere.
   *
   * @param title index in {@link #names()}
   */
  public boolean attached(int title) {
    return attached.get(title);
  }

  /** The names and titles as output has them, with spans in the text that the caller gave. */
  public List<Mention> mentions(Text text) {
    List<Mention> mentions = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      Span span = text.original(name.span());
      mentions.add(
          new Mention(
              "m" + (i + 1),
              name.type(),
              span,
              span.of(text.aligned().original()),
              name.confidence(),
              referent(i).map(Referent::id),
              title(i).map(title -> moved(title, text::original))));
    }
    return mentions;
  }

  /** What the document speaks of, as output has it. */
  public List<Entity> entities() {
    return referents.stream().map(Referent::entity).toList();
  }

  /** A title with its parts where {@code place} puts their spans. */
  static Title moved(Title title, UnaryOperator<Span> place) {
    UnaryOperator<Part> move = part -> new Part(part.text(), place.apply(part.span()));
    return new Title(
        title.office(),
        title.rank(),
        title.deputy(),
        title.tenure(),
        title.number(),
        title.portfolio().map(move),
        title.organization().map(move),
        title.place().map(move),
        title.countries(),
        title.to());
  }
}
