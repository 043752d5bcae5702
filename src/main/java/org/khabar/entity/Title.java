package org.khabar.entity;

import java.util.List;
import java.util.Optional;
import org.khabar.text.Span;

/**
 * What a title phrase says: whose office, of what, of which country. Immutable.
 *
 * <p>{@code نائب وزير الخارجية المصري السابق} is the former deputy of a {@code minister} with the
 * portfolio {@code الخارجية} of {@code EG}. A part that the phrase does not name is empty. Of two
 * parts of one kind, such as a section of a ministry, the first counts.
 *
 * @param office class of office, such as {@code minister}; the head word where the class is not
 *     known; empty for a mere rank
 * @param rank class of the form of address, the academic or the military rank, such as {@code
 *     doctor} or {@code general}
 * @param deputy whether the bearer is deputy or assistant of that office
 * @param tenure where the bearer stands in the term of office, if the phrase says it
 * @param number how many bear it
 * @param portfolio what the office is for: {@code الدفاع}, {@code المالية والاقتصاد}
 * @param organization whose office it is: {@code جامعة الدول العربية}
 * @param place region or town that it is for, unless that is a country: {@code منطقة الرياض}
 * @param countries whose office it is: ISO 3166-1 alpha-2 codes in text order, several for those of
 *     {@code وزيرا خارجية مصر والأردن}
 * @param to countries to which the bearer is sent, as {@code countries}: {@code سفير المملكة لدى
 *     مصر} is of SA to EG
 */
public record Title(
    Optional<String> office,
    Optional<String> rank,
    boolean deputy,
    Optional<Tenure> tenure,
    GrammaticalNumber number,
    Optional<Part> portfolio,
    Optional<Part> organization,
    Optional<Part> place,
    List<String> countries,
    List<String> to) {

  /**
   * Copies the lists.
   *
   * @param office class of office, such as {@code minister}
   * @param rank class of the form of address, the academic or the military rank, such as {@code
   *     doctor} or {@code general}
   * @param deputy whether the bearer is deputy or assistant of that office
   * @param tenure where the bearer stands in the term of office, if the phrase says it
   * @param number how many bear it
   * @param portfolio what the office is for: {@code الدفاع}, {@code المالية والاقتصاد}
   * @param organization whose office it is: {@code جامعة الدول العربية}
   * @param place region or town that it is for, unless that is a country: {@code منطقة الرياض}
   * @param countries whose office it is; copied
   * @param to countries to which the bearer is sent, as {@code countries}: {@code سفير المملكة لدى
   *     مصر} is of SA to EG; copied
   * @throws NullPointerException if a list is null or holds null
   */
  public Title {
    countries = List.copyOf(countries);
    to = List.copyOf(to);
  }

  /** Where a bearer stands in the term of office. */
  public enum Tenure {
    /** In office now, as the phrase says with الحالي. */
    CURRENT,
    /** New in office: الجديد. */
    NEW,
    /** Chosen or named, not yet in office: المنتخب. */
    DESIGNATE,
    /** In another's stead or for the time being: بالإنابة, المكلف, القائم بأعمال. */
    ACTING,
    /** About to leave: المنتهية ولايته. */
    OUTGOING,
    /** No longer in office: السابق. */
    FORMER,
    /** Dead: الراحل. */
    LATE
  }

  /** How many persons a title speaks of. */
  public enum GrammaticalNumber {
    /** One. */
    SINGULAR,
    /** Two. */
    DUAL,
    /** Three or more. */
    PLURAL
  }

  /**
   * Words of a title.
   *
   * @param text as written, without attached proclitics and with the ا of the article that لل
   *     swallows
   * @param span where they stand, in the text that the title's mention is of
   */
  public record Part(String text, Span span) {}

  /**
   * The country whose office it is.
   *
   * @return ISO 3166-1 alpha-2 code; empty if the phrase names no country or several
   */
  public Optional<String> country() {
    return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
  }
}
