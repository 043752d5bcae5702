package org.khabar.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.coreference.TitleReader.Head;
import org.khabar.coreference.TitleReader.Office;
import org.khabar.coreference.TitleWords.Word;
import org.khabar.entity.Title.GrammaticalNumber;
import org.khabar.entity.Title.Tenure;

/**
 * What a title phrase begins with: honorifics, what stands before the head (deputies, القائم
 * بأعمال), ranks and the head. Not safe to share; does not change once made.
 */
final class TitleOpening {
  private final TitleReader reader;
  private final TitleWords words;

  Head head = new Head("", false, GrammaticalNumber.SINGULAR, Optional.empty(), 0, 0);
  Office office = Office.OTHER;
  Optional<String> rank = Optional.empty();
  boolean deputy;
  Optional<Tenure> tenure = Optional.empty();
  boolean feminine;
  boolean definite;

  /** Whether a pronoun says whose office it is. */
  boolean possessed;

  /** The first word after it. */
  int end;

  private Optional<GrammaticalNumber> deputies = Optional.empty();

  TitleOpening(TitleReader reader, TitleWords words) {
    this.reader = reader;
    this.words = words;
    head(before(honorifics(0)));
  }

  /** How many persons bear the title. */
  GrammaticalNumber number() {
    return deputies.orElse(head.number());
  }

  /** Whether a word after the head makes the bearer a deputy: مساعد in الوزير المساعد. */
  boolean adjunct(int at) {
    return reader.is("adjunct", words.form(at)) && (feminine || !words.get(at).feminine());
  }

  private int honorifics(int at) {
    int next = at;
    while (next < words.size() - 1
        && reader.is("honorific", words.form(next))
        && reader.head(words.from(next)).isEmpty()) {
      next++;
    }
    return next < words.size() && reader.head(words.from(next)).isPresent() ? next : at;
  }

  /** نائب, كبير, القائم بأعمال: where the office follows, they are none themselves. */
  private int before(int at) {
    int next = at;
    while (true) {
      int acting = reader.count("acting", words.from(next));
      int senior = reader.count("senior", words.from(next));
      int office = deputies(next);
      if (acting > 0 && headAt(next + acting)) {
        tenure = Optional.of(Tenure.ACTING);
        next += acting;
      } else if (reader.head(words.from(next)).map(Head::size).orElse(0) > 1) {
        return next; // وكيل الملك is no deputy of the king
      } else if (office > next) {
        deputy = true;
        next = office;
      } else if (senior > 0 && headAt(next + senior)) {
        deputies = deputies.or(() -> Optional.of(GrammaticalNumber.SINGULAR));
        next += senior;
      } else {
        return next;
      }
    }
  }

  /** After a deputy and ordinals, if an office follows: النائب الثاني ل. Else {@code at}. */
  private int deputies(int at) {
    if (at >= words.size()) {
      return at;
    }
    String form = words.form(at);
    boolean article = words.get(at).definite();
    String bare = NameWords.article(form);
    int next = at + 1;
    while (next < words.size()
        && (reader.is("ordinal", words.form(next))
            || reader.is("ordinal", TitleReader.nominative(words.form(next))))) {
      next++;
    }
    boolean lam = next < words.size() && words.form(next).startsWith("ل");
    // نائبا رئيس are two, نائبا للرئيس is one.
    Optional<GrammaticalNumber> number =
        (lam ? reader.deputies(TitleReader.nominative(bare)) : Optional.<GrammaticalNumber>empty())
            .or(() -> reader.deputies(bare));
    if (number.isEmpty() || !headAt(next) || (article && !lam)) {
      return at;
    }
    if (deputies.isEmpty()) {
      deputies = number;
      feminine = bare.endsWith("ه");
    }
    return next;
  }

  private boolean headAt(int at) {
    return at < words.size()
        && (reader.head(words.from(at)).isPresent()
            || reader.head(words.afterLam(at)).isPresent()
            || reader.deputies(words.form(at)).isPresent());
  }

  private void head(int at) {
    if (at >= words.size()) {
      return;
    }
    accusative(at);
    Optional<Head> found = reader.head(words.from(at)).or(() -> reader.head(words.afterLam(at)));
    if (found.isEmpty()) {
      found = possessed(at);
    }
    if (found.isPresent() && found.get().rank()) {
      if (rank.isEmpty()) {
        rank = Optional.of(found.get().type());
        head = found.get();
      }
      int next = at + found.get().size();
      if (next < words.size() && reader.head(words.from(next)).isPresent() && !adjunct(next)) {
        head(next);
        return;
      }
      head = found.get();
      office = reader.office(head.type());
      settle(at);
      end = next;
      return;
    }
    head =
        found.orElseGet(
            () ->
                new Head(
                    words.bare(at), false, GrammaticalNumber.SINGULAR, Optional.empty(), 1, 1));
    office = reader.office(head.type());
    deputy |= head.type().equals("deputy");
    settle(at);
    end = at + head.complement();
  }

  /** رئيسا للجمهورية, رئيسا لمجلس النواب: the head is رئيس الجمهورية, رئيس مجلس النواب. */
  private void accusative(int at) {
    String form = words.form(at);
    String nominative = TitleReader.nominative(form);
    if (nominative.equals(form) || at + 1 >= words.size()) {
      return;
    }
    List<String> genitive = new ArrayList<>(List.of(nominative));
    genitive.addAll(words.afterLam(at + 1));
    if (reader.head(genitive).map(Head::size).orElse(0) > 1) {
      Word word = words.get(at);
      words.set(at, new Word(nominative, word.start(), word.end(), false));
      Word next = words.get(at + 1);
      words.set(at + 1, next.form().startsWith("لل") ? next.afterLam() : next.after(1));
    }
  }

  private void settle(int at) {
    if (head.size() == 1 && words.endsInHeh(at)) {
      possessed = true; // مدربه is his coach, مدربة a woman
      definite = true;
    }
    feminine |= words.get(at).feminine();
    definite |=
        words.from(at).subList(0, head.complement()).stream()
            .anyMatch(form -> form.startsWith("ال"));
    int next = at + head.complement();
    // وزيرا خارجية are two; وزيرا للخارجية is one, in the accusative.
    if (head.number() == GrammaticalNumber.DUAL
        && head.size() == 1
        && words.form(at).endsWith("ا")
        && (next == words.size()
            || words.form(next).startsWith("ل")
            || words.form(next).endsWith("ا")
            || reader.is("preposition-name", words.form(next)))) {
      head = new Head(head.type(), head.rank(), GrammaticalNumber.SINGULAR, head.country(), 1, 1);
    }
  }

  /** سفيرها, رئيسه: an office of somebody who is spoken of. */
  private Optional<Head> possessed(int at) {
    String form = words.form(at);
    for (String ending : List.of("ها", "هم", "ه")) {
      if (form.length() > ending.length() + 2 && form.endsWith(ending)) {
        String office = form.substring(0, form.length() - ending.length());
        for (String candidate :
            List.of(
                office,
                office.endsWith("ت") ? office.substring(0, office.length() - 1) + "ه" : office)) {
          Optional<Head> head = reader.head(List.of(candidate));
          if (head.isPresent()) {
            possessed = true;
            definite = true;
            return head;
          }
        }
      }
    }
    return Optional.empty();
  }
}
