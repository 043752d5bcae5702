package org.khabar.cli;

import java.util.Map;
import java.util.TreeMap;
import org.khabar.library.OptionalLibrary;

/**
 * Starts the command line, or tells which libraries it lacks.
 *
 * <p>Apart from {@link Main}, which does not link without them.
 */
public final class Start {
  private static final Map<OptionalLibrary, String> NEEDED =
      new TreeMap<>(
          Map.of(
              OptionalLibrary.PICOCLI, "picocli.CommandLine",
              OptionalLibrary.PROGRESSBAR, "me.tongfei.progressbar.ProgressBar"));

  private Start() {}

  /** As {@link Main#main}. */
  public static void main(String[] args) {
    for (Map.Entry<OptionalLibrary, String> library : NEEDED.entrySet()) {
      if (!isPresent(library.getValue())) {
        System.err.println(
            "khabar: the command line needs "
                + library.getKey().coordinate()
                + " on the class path; khabar's jar whose name ends in -all has everything in it");
        System.exit(1);
      }
    }
    Main.main(args);
  }

  private static boolean isPresent(String type) {
    try {
      Class.forName(type, false, Start.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
