package org.khabar.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khabar.entity.Entity;
import org.khabar.event.Event;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Role;
import org.khabar.learn.GoldDocument.GoldEvent;

/** Compares those who fill the roles of gold and predicted events of one document. */
record Fillers(Chains chains, List<Entity> entities) {
  static final String PLACE = "PLACE";
  static final List<String> ROLES =
      List.of(Role.PARTICIPANT.name(), Role.HOST.name(), Role.VISITOR.name(), PLACE);

  /** Somebody or some place that gold names. */
  record Wanted(String role, String text) {}

  /** Somebody or some place that the analysis found, with every name it gives them. */
  record Found(String role, String text, List<String> names) {}

  static List<Wanted> wanted(GoldEvent event) {
    List<Wanted> all = new ArrayList<>();
    event.who().forEach(text -> all.add(new Wanted(Role.PARTICIPANT.name(), text)));
    event.host().forEach(text -> all.add(new Wanted(Role.HOST.name(), text)));
    event.visitor().forEach(text -> all.add(new Wanted(Role.VISITOR.name(), text)));
    event.place().forEach(text -> all.add(new Wanted(PLACE, text)));
    return all;
  }

  List<Found> found(Event event) {
    List<Found> all = new ArrayList<>();
    for (Participant participant : event.participants()) {
      all.add(
          new Found(
              participant.role().name(),
              participant.text(),
              names(participant.text(), participant.entity())));
    }
    for (Place place : event.places()) {
      all.add(new Found(PLACE, place.text(), names(place.text(), place.entity())));
    }
    return all;
  }

  private List<String> names(String text, Optional<String> id) {
    List<String> names = new ArrayList<>(List.of(text));
    for (Entity entity : entities) {
      if (id.isPresent() && entity.id().equals(id.get())) {
        names.add(entity.name());
        names.addAll(entity.aliases());
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  /** How many of {@code wanted} pair up with one of {@code found} each, whatever their roles. */
  int hits(List<Wanted> wanted, List<Found> found) {
    List<Found> left = new ArrayList<>(found);
    int hits = 0;
    for (Wanted one : wanted) {
      for (int i = 0; i < left.size(); i++) {
        if (left.get(i).names().stream().anyMatch(name -> chains.same(one.text(), name))) {
          left.remove(i);
          hits++;
          break;
        }
      }
    }
    return hits;
  }
}
