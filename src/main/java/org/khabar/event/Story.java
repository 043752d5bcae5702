package org.khabar.event;

import java.util.List;

/**
 * A document as event extraction reads it.
 *
 * @param fillers who and what may fill roles
 * @param scenes its sentences
 */
record Story(List<Filler> fillers, List<Scene> scenes) {

  Story {
    fillers = List.copyOf(fillers);
    scenes = List.copyOf(scenes);
  }
}
