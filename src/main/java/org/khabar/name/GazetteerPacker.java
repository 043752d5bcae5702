package org.khabar.name;

import java.io.IOException;
import java.nio.file.Path;
import org.khabar.learn.ModelFile;

/**
 * Packs the lists of names into one table when khabar is built, since parsing 67,000 rows would be
 * a third of the time that it takes to load.
 */
public final class GazetteerPacker {
  private GazetteerPacker() {}

  /**
   * Writes the table.
   *
   * @param args the folder of the packed models
   * @throws IOException if a list is missing or broken, or the table cannot be written
   */
  public static void main(String[] args) throws IOException {
    ModelFile.write(
        Path.of(args[0]).resolve(Gazetteer.FILE),
        Gazetteer.KIND,
        Gazetteer.VERSION,
        Gazetteer.ofLists()::writeTo);
  }
}
