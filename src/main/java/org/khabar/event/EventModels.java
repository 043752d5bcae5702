package org.khabar.event;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.khabar.learn.Maxent;

/**
 * The classifiers of event extraction, trained for one engine.
 *
 * @param trigger whether a token speaks of a meeting, a visit or neither
 * @param link whether two triggers speak of one event
 * @param meeting the role of a filler in a meeting
 * @param visit the role of a filler in a visit
 * @param status where an event stands
 * @param stance where an event stands as one of its mentions tells it
 * @param channel how the parties of a meeting come together
 * @param time whether a time expression dates an event
 * @param source whether a filler is the source
 */
record EventModels(
    Maxent trigger,
    Maxent link,
    Maxent meeting,
    Maxent visit,
    Maxent status,
    Maxent stance,
    Maxent channel,
    Maxent time,
    Maxent source) {
  static final String KIND = "EVENTS";
  static final int VERSION = 1;
  static final String NONE = "NONE";
  static final String PLACE = "PLACE";
  static final String YES = "YES";
  static final String NO = "NO";

  void writeTo(DataOutputStream out) throws IOException {
    for (Maxent model :
        new Maxent[] {trigger, link, meeting, visit, status, stance, channel, time, source}) {
      model.writeTo(out);
    }
  }

  static EventModels readFrom(DataInputStream in) throws IOException {
    return new EventModels(
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in),
        Maxent.readFrom(in));
  }
}
