package org.khabar.cli;

/**
 * Where something stands in the input.
 *
 * @param file as the user named it
 * @param line counted from 1; 0 for the file as a whole
 */
record Position(String file, long line) {

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
