package org.khabar.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khabar.learn.Maxent;

/**
 * The classifiers of event extraction, trained for one engine.
 *
 * @param trigger whether a token speaks of a meeting, a visit or neither
 * @param link whether two triggers speak of one event
 * @param meeting the role of a filler in a meeting, at first look
 * @param visit the role of a filler in a visit, at first look
 * @param fullMeeting the role in a meeting beside the first answers about all fillers
 * @param fullVisit the role in a visit beside the first answers about all fillers
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
    Maxent fullMeeting,
    Maxent fullVisit,
    Maxent status,
    Maxent stance,
    Maxent channel,
    Maxent time,
    Maxent source) {
  static final String KIND = "EVENTS";
  static final int VERSION = 2;
  static final String NONE = "NONE";
  static final String PLACE = "PLACE";
  static final String YES = "YES";
  static final String NO = "NO";

  void writeTo(DataOutputStream out) throws IOException {
    for (Maxent model :
        List.of(
            trigger,
            link,
            meeting,
            visit,
            fullMeeting,
            fullVisit,
            status,
            stance,
            channel,
            time,
            source)) {
      model.writeTo(out);
    }
  }

  static EventModels readFrom(DataInputStream in) throws IOException {
    List<Maxent> models = new ArrayList<>();
    for (int i = 0; i < EventModels.class.getRecordComponents().length; i++) {
      models.add(Maxent.readFrom(in));
    }
    return of(models);
  }

  /** The classifiers in the order of the components. */
  static EventModels of(List<Maxent> models) {
    return new EventModels(
        models.get(0),
        models.get(1),
        models.get(2),
        models.get(3),
        models.get(4),
        models.get(5),
        models.get(6),
        models.get(7),
        models.get(8),
        models.get(9),
        models.get(10));
  }
}
