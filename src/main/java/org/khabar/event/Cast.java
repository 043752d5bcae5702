package org.khabar.event;

import java.util.HashSet;
import java.util.Set;

/**
 * Who probably takes part in the event that one trigger speaks of, and where: what tells triggers
 * of different occasions apart.
 *
 * @param parties indices of fillers
 * @param places indices of fillers
 */
record Cast(Set<Integer> parties, Set<Integer> places) {

  Cast {
    parties = Set.copyOf(parties);
    places = Set.copyOf(places);
  }

  static Cast of(RoleFiller.Roles roles) {
    Set<Integer> parties = new HashSet<>();
    roles.participants().forEach(filled -> parties.add(filled.filler().index()));
    Set<Integer> places = new HashSet<>();
    roles.places().forEach(filled -> places.add(filled.filler().index()));
    return new Cast(parties, places);
  }
}
