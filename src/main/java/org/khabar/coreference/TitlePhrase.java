package org.khabar.coreference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.coreference.KnownNames.Nation;
import org.khabar.coreference.TitleReader.Head;
import org.khabar.coreference.TitleWords.Word;
import org.khabar.entity.Title;
import org.khabar.entity.Title.Part;
import org.khabar.entity.Title.Tenure;

/**
 * One title phrase while it is read: after its {@link TitleOpening} the complements, nationality
 * and tenure. Not safe to share; lives as long as one reading.
 *
 * <p>A complement is opened by a word that tells its kind, or by a preposition, and goes on until
 * the next one opens; an adjective of nationality belongs to the organisation before it if it
 * agrees with its gender, else to the head.
 */
final class TitlePhrase {
  /** What a preposition says of the words after it. */
  private enum Relation {
    NONE,
    /** ل. */
    OF,
    /** في, ب. */
    IN,
    /** لدى, إلى. */
    TO,
    /** على, عن, بشأن: what the office is for. */
    FOR,
    /** المكلف ب. */
    CHARGE,
    /** باسم. */
    NAME
  }

  private enum Kind {
    PORTFOLIO,
    ORGANIZATION,
    PLACE
  }

  private final TitleReader reader;
  private final TitleWords words;

  private final TitleOpening opening;
  private boolean deputy;
  private Optional<Tenure> tenure;
  private boolean modified;

  private final Map<Kind, Part> parts = new EnumMap<>(Kind.class);
  private final List<String> countries = new ArrayList<>();
  private final List<String> to = new ArrayList<>();

  /** The complement that goes on. */
  private @Nullable Kind open;

  /** First word of the open complement; absent where it is the second of its kind. */
  private @Nullable Word first;

  /** Where the last country went, while others may be joined to it. */
  private @Nullable List<String> listed;

  /** Whether the open organisation has all of its known name. */
  private boolean complete;

  private Relation relation = Relation.NONE;

  TitlePhrase(TitleReader reader, String surface) {
    this.reader = reader;
    this.words = new TitleWords(surface);
    this.opening = new TitleOpening(reader, words);
    this.deputy = opening.deputy;
    this.tenure = opening.tenure;
    opening.head.country().ifPresent(countries::add);
  }

  Title read() {
    for (int at = opening.end; at < words.size(); ) {
      at = step(at);
    }
    return title();
  }

  /** Reads what stands at a word and returns the next word to read. */
  private int step(int at) {
    int charged = charged(at);
    if (charged > at) {
      relation = Relation.CHARGE;
      open = null;
      words.detach(charged, 1);
      return charged;
    }
    int tenures = tenure(at);
    if (tenures > at) {
      open = null;
      return tenures;
    }
    Relation preposition = relation(words.form(at));
    if (preposition != Relation.NONE) {
      return preposition(at, preposition);
    }
    if (opening.adjunct(at)) {
      deputy = true;
      open = null;
      return at + 1;
    }
    if ((open == null || complete) && reader.is("modifier", words.form(at))) {
      modified = true;
      open = null;
      return at + 1;
    }
    if (open == null && reader.is("courtesy", words.form(at))) {
      return at + 1;
    }
    int filler = open == Kind.ORGANIZATION ? 0 : reader.count("filler", words.from(at));
    if (filler > 0) {
      open = null;
      return at + filler;
    }
    boolean joined = attached(at);
    Optional<Nation> nation = nation(at);
    if (nation.isPresent() && (!joined || listed != null || relation != Relation.NONE)) {
      return nation(at, nation.get());
    }
    listed = null;
    return complement(at);
  }

  /** المكلف بحقوق الإنسان: charged with them, unlike المكلف alone. */
  private int charged(int at) {
    return reader.is("charged", words.form(at))
            && at + 1 < words.size()
            && words.form(at + 1).startsWith("ب")
            && words.form(at + 1).length() > 1
            && reader.tenure(words.form(at + 1)).isEmpty()
        ? at + 1
        : at;
  }

  private int tenure(int at) {
    for (int n = Math.min(2, words.size() - at); n >= 1; n--) {
      Optional<Tenure> found = reader.tenure(String.join(" ", words.from(at).subList(0, n)));
      // In رئيس الحكومة المؤقتة the government is provisional.
      boolean article = words.get(at).definite();
      boolean agrees = n > 1 || !article || !words.get(at).feminine() || opening.feminine;
      // مدرب المنتخب is the team's coach, no coach elect.
      boolean genitive = article && !opening.definite && at == opening.end;
      // المجلس الانتقالي: so is the body, not its head.
      boolean body = open == Kind.ORGANIZATION && reader.is("provisional", words.form(at));
      if (found.isPresent() && agrees && !genitive && !body) {
        boolean assigned = found.get() == Tenure.ACTING && reader.is("charged", words.form(at));
        tenure =
            assigned && opening.head.type().equals("prime-minister")
                ? Optional.of(Tenure.DESIGNATE)
                : found;
        return at + n;
      }
      if (found.isPresent() && open == null && !genitive) {
        return at + n;
      }
    }
    return at;
  }

  private Relation relation(String form) {
    for (Relation relation : Relation.values()) {
      if (reader.is("preposition-" + relation.name().toLowerCase(Locale.ROOT), form)) {
        return relation;
      }
    }
    return Relation.NONE;
  }

  private int preposition(int at, Relation preposition) {
    listed = null;
    relation = preposition;
    // العلاقة في الخارج: in a portfolio a preposition before nothing known is part of it.
    if (open != Kind.PORTFOLIO || at + 1 >= words.size() || names(at + 1)) {
      open = null;
    }
    return at + 1;
  }

  /** Whether words open a complement that names something. */
  private boolean names(List<String> rest) {
    return reader.nation(rest).isPresent()
        || reader.noun("BODY", rest.get(0))
        || reader.noun("ORGANIZATION", rest.get(0))
        || reader.noun("LOCATION", rest.get(0))
        || reader.noun("STATE", rest.get(0))
        || reader.organization(rest) > 0
        || reader.place(rest) > 0;
  }

  private boolean names(int at) {
    return names(words.from(at));
  }

  /**
   * Takes ل, ب and و off the word, where they are no part of it, and sets the relation.
   *
   * @return whether و was there
   */
  private boolean attached(int at) {
    String form = words.form(at);
    if (form.startsWith("و") && form.length() > 3) {
      List<String> rest = words.from(at, form.substring(1));
      boolean article = form.startsWith("وال") && form.length() > 4;
      if (article || (listed != null && nation(rest).isPresent())) {
        if (listed != null && nation(rest).isPresent()) {
          words.detach(at, 1);
        }
        return true;
      }
      return false;
    }
    if (form.startsWith("لل") && form.length() > 3) {
      // للجنة is ل with لجنة, not with الجنة.
      boolean lam = names(at, form.substring(1));
      words.set(at, lam ? words.get(at).after(1) : words.get(at).afterLam());
      relate(at, Relation.OF);
    } else if (form.startsWith("ل") && form.length() > 3 && !names(at)) {
      boolean known = names(at, form.substring(1));
      if (known || (open == null && opening.definite)) {
        words.detach(at, 1);
        relate(at, Relation.OF);
      }
    } else if (form.startsWith("ب") && form.length() > 3) {
      boolean article = form.startsWith("بال") && form.length() > 5;
      if (article || !names(at) && names(at, form.substring(1))) {
        // المقيمين بالخارج: no new complement, if nothing known is in it.
        if (open != Kind.PORTFOLIO
            || names(at, form.substring(1))
            || opening.office.complement().isEmpty()) {
          words.detach(at, 1);
          relate(at, Relation.IN);
        }
      }
    }
    return false;
  }

  /** Whether the words from one on open a complement, when the first has that form. */
  private boolean names(int at, String form) {
    List<String> rest = words.from(at, form);
    return names(rest) || reader.noun("PORTFOLIO", form) || reader.head(rest).isPresent();
  }

  private void relate(int at, Relation found) {
    listed = null;
    relation = found;
    boolean portfolio = reader.noun("PORTFOLIO", words.form(at));
    // مركز X للإغاثة is one name, as is المكتب السياسي لحركة X; not الاتحاد X للشؤون الخارجية.
    if (found != Relation.OF || open != Kind.ORGANIZATION || portfolio || complete) {
      if (found != Relation.OF || open != Kind.PORTFOLIO || names(at)) {
        open = null;
      }
    }
  }

  private Optional<Nation> nation(int at) {
    return nation(words.from(at));
  }

  /** The country from a word on, as جمهورية X too. */
  private Optional<Nation> nation(List<String> rest) {
    Optional<Nation> nation = reader.nation(rest);
    if (nation.isEmpty() && rest.size() > 1 && reader.noun("STATE", rest.get(0))) {
      nation =
          reader
              .nation(rest.subList(1, rest.size()))
              .filter(found -> !found.adjective())
              .map(found -> new Nation(found.country(), found.words() + 1, false));
    }
    if (opening.office.sent().isEmpty() || open != null) {
      return nation;
    }
    // In سفير قطر في عمان it is the town, in سفير عمان the state.
    Optional<Nation> capital = reader.capital(rest);
    return nation.isEmpty() || (relation == Relation.IN && capital.isPresent()) ? capital : nation;
  }

  private int nation(int at, Nation nation) {
    int next = at + nation.words();
    Word last = words.get(next - 1);
    if (listed != null) {
      add(listed, nation.country());
      return next;
    }
    if (open == Kind.ORGANIZATION) {
      boolean part =
          !nation.adjective()
              || words.get(at).feminine()
              || (first != null && !first.feminine() && !first.form().endsWith("ات"));
      if (part) {
        extend(last);
        country(nation.country());
        return next;
      }
    } else if (open == Kind.PLACE && !nation.adjective()) {
      extend(last);
      country(nation.country());
      return next;
    }
    open = null;
    listed = sent(nation) ? to : countries;
    add(listed, nation.country());
    relation = Relation.NONE;
    return next;
  }

  /** Whether a country is where the bearer is sent to or serves, not whose office it is. */
  private boolean sent(Nation nation) {
    if (nation.adjective()) {
      return false;
    }
    return switch (relation) {
      case TO -> true;
      case IN -> !opening.office.sent().isEmpty() || !countries.isEmpty();
      case OF ->
          opening.office.sent().equals("to")
              || (!opening.office.sent().isEmpty() && !countries.isEmpty());
      default -> false;
    };
  }

  private void country(String country) {
    add(countries, country);
  }

  private static void add(List<String> list, String country) {
    if (!list.contains(country)) {
      list.add(country);
    }
  }

  private int complement(int at) {
    Word word = words.get(at);
    List<String> rest = words.from(at);
    int organization = reader.organization(rest);
    int place = reader.place(rest);
    boolean minister = opening.office.complement().equals("portfolio");
    boolean strict = minister && relation == Relation.NONE && parts.isEmpty();
    boolean body = reader.noun("BODY", word.form()) || reader.noun("ORGANIZATION", word.form());
    if (open != null) {
      relation = Relation.NONE;
    }
    if (open == Kind.ORGANIZATION) {
      return extend(at, Math.max(1, organization));
    }
    if (open == Kind.PORTFOLIO) {
      if (organization > 1) {
        return open(Kind.ORGANIZATION, at, organization);
      }
      return place > 0 && !minister ? open(Kind.PLACE, at, place) : extend(at, 1);
    }
    if (open == Kind.PLACE) {
      return extend(at, 1);
    }
    if (reader.is("body-adjective", word.form())) {
      return open(Kind.ORGANIZATION, at, 1);
    }
    boolean bound = at < opening.end + opening.head.size() - opening.head.complement();
    if (relation == Relation.NONE
        && opening.definite
        && !bound
        && parts.isEmpty()
        && word.definite()) {
      // After a head with article this is an adjective: الزعيم الروحي, unlike زعيم الطائفة.
      int next = open(Kind.PORTFOLIO, at, 1);
      while (next < words.size() && words.form(next).startsWith("وال")) {
        next = extend(next, 1);
      }
      open = null;
      return next;
    }
    Optional<Head> embedded = reader.head(rest);
    if (reader.noun("PORTFOLIO", word.form())
        || relation == Relation.CHARGE
        || (relation == Relation.FOR && !body)) {
      return open(Kind.PORTFOLIO, at, 1);
    }
    if (opening.office.complement().equals("place") && !body && organization < 2) {
      return open(Kind.PLACE, at, Math.max(1, place));
    }
    if (!strict && (organization > 0 || body)) {
      return open(Kind.ORGANIZATION, at, Math.max(1, organization));
    }
    if (place > 0 || reader.noun("LOCATION", word.form())) {
      return open(Kind.PLACE, at, Math.max(1, place));
    }
    if (embedded.isPresent() && !embedded.get().rank()) {
      if (relation == Relation.TO) {
        return charge(at + embedded.get().complement()); // المنتدب لدى رئيس الحكومة
      }
      embedded.get().country().ifPresent(this::country);
      int size = embedded.get().complement();
      if (embedded.get().country().isPresent() && !opening.office.sent().isEmpty()) {
        return at + size;
      }
      return open(Kind.PORTFOLIO, at, size);
    }
    if (relation == Relation.TO || relation == Relation.IN && !strict) {
      return open(Kind.PLACE, at, 1);
    }
    return open(
        relation == Relation.NAME || opening.office.complement().equals("organization")
            ? Kind.ORGANIZATION
            : Kind.PORTFOLIO,
        at,
        1);
  }

  /** What the bearer is charged with; all before it is of another's office. */
  private int charge(int at) {
    int next = at;
    while (next < words.size() && charged(next) == next) {
      reader.nation(words.from(next)).map(Nation::country).ifPresent(this::country);
      next++;
    }
    return next;
  }

  private int open(Kind kind, int at, int size) {
    open = kind;
    first = parts.containsKey(kind) ? null : words.get(at);
    relation = Relation.NONE;
    // The envoy of the United Nations for a matter is not of the United Nations for that matter.
    complete = size > 1 && opening.office.sent().equals("to");
    return extend(at, size);
  }

  private int extend(int at, int size) {
    if (open != Kind.PORTFOLIO && size > 1) {
      countries(at, size);
    }
    extend(words.get(at + size - 1));
    return at + size;
  }

  /** The countries that words of a known name name. */
  private void countries(int at, int size) {
    for (int i = at; i < at + size; i++) {
      reader
          .nation(words.from(i).subList(0, at + size - i))
          .map(Nation::country)
          .ifPresent(this::country);
    }
  }

  private void extend(Word last) {
    if (first != null && open != null) {
      parts.put(open, words.part(first, last));
    }
  }

  private Title title() {
    String type = opening.head.type();
    boolean ofState =
        parts.isEmpty() || (opening.definite && parts.keySet().equals(EnumSet.of(Kind.PORTFOLIO)));
    if (type.equals("head") && ofState && !opening.possessed && !modified) {
      type = "president"; // الرئيس and الرئيس المصري, unlike رئيس النادي
    } else if (type.equals("emir") && parts.containsKey(Kind.PLACE) && countries.isEmpty()) {
      type = "governor"; // أمير عسير, unlike أمير قطر
    }
    return new Title(
        opening.head.rank() || type.isEmpty() ? Optional.empty() : Optional.of(type),
        opening.rank,
        deputy,
        tenure,
        opening.number(),
        Optional.ofNullable(parts.get(Kind.PORTFOLIO)),
        Optional.ofNullable(parts.get(Kind.ORGANIZATION)),
        Optional.ofNullable(parts.get(Kind.PLACE)),
        countries,
        to);
  }
}
