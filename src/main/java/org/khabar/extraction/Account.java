package org.khabar.extraction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.khabar.event.Status;

/**
 * What one trigger alone tells of the event it speaks of: who takes part, where, when, and whether
 * it is so. Triggers with other accounts speak of other occasions.
 *
 * @param parties indices of fillers that take part
 * @param places indices of fillers that are the place
 * @param who probability to take part, by index of the filler
 * @param where probability to be the place, by index of the filler
 * @param from probability that somebody of a country takes part, by its code
 * @param time TIMEX3 value
 * @param statuses probability of each {@link Status}, by its ordinal
 */
record Account(
    Set<Integer> parties,
    Set<Integer> places,
    Map<Integer, Double> who,
    Map<Integer, Double> where,
    Map<String, Double> from,
    Optional<String> time,
    double[] statuses) {}
