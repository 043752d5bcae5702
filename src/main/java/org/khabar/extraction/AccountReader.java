package org.khabar.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.khabar.event.Status;
import org.khabar.learn.Maxent;
import org.khabar.time.TimeExpression;

/** Reads triggers one by one, before they are joined. Immutable and safe to share. */
final class AccountReader {
  private static final double LEAST = 0.02;

  private final RoleFiller roles;
  private final EventDater dater;
  private final Maxent stance;

  /**
   * @param roles gives the roles by one trigger
   * @param dater dates one trigger
   * @param stance tells the status by one trigger
   */
  AccountReader(RoleFiller roles, EventDater dater, Maxent stance) {
    this.roles = roles;
    this.dater = dater;
    this.stance = stance;
  }

  /** The account of each trigger. */
  List<Account> read(Story story, List<TriggerMention> triggers, Optional<LocalDate> published) {
    return triggers.stream().map(trigger -> read(story, trigger, published)).toList();
  }

  /** The account of one trigger. */
  Account read(Story story, TriggerMention trigger, Optional<LocalDate> published) {
    List<TriggerMention> alone = List.of(trigger);
    Map<Integer, Double> who = new TreeMap<>();
    Map<Integer, Double> where = new TreeMap<>();
    Map<String, Double> from = new TreeMap<>();
    List<CompanyFeatures.Guess> guesses = roles.guesses(story, alone);
    for (CompanyFeatures.Guess guess : guesses) {
      if (guess.party() > LEAST) {
        who.put(guess.filler().index(), guess.party());
        guess.filler().country().ifPresent(c -> from.merge(c, guess.party(), Math::max));
      }
      if (guess.place() > LEAST) {
        where.put(guess.filler().index(), guess.place());
      }
    }
    RoleFiller.Roles filled = roles.fill(story, alone, guesses);
    Set<Integer> parties = new TreeSet<>();
    filled.participants().forEach(one -> parties.add(one.filler().index()));
    Set<Integer> places = new TreeSet<>();
    filled.places().forEach(one -> places.add(one.filler().index()));
    Optional<TimeExpression> time = dater.time(story, alone, published);
    double[] probabilities = stance.probabilities(StatusFeatures.of(alone, time, published));
    double[] statuses = new double[Status.values().length];
    for (Status status : Status.values()) {
      int at = stance.outcome(status.toString());
      statuses[status.ordinal()] = at < 0 ? 0 : probabilities[at];
    }
    return new Account(
        parties, places, who, where, from, time.map(TimeExpression::timex), statuses);
  }
}
