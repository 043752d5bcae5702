package org.khabar.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Prints one line for each thing that went wrong, and counts them. Safe to share. */
final class ErrorLog {
  private final PrintWriter err;
  private int count;

  ErrorLog(PrintWriter err) {
    this.err = err;
  }

  synchronized void report(Position where, String message) {
    count++;
    err.println(oneLine(where + ": " + message));
  }

  synchronized int count() {
    return count;
  }

  /** What a failed read or write says, without the file's name. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(e.getMessage());
  }

  static String oneLine(String message) {
    return message.replaceAll("[\\p{Cntrl}]+", " ");
  }
}
