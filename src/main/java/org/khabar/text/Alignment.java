package org.khabar.text;

import java.util.Arrays;

/**
 * Which stretch of a source each stretch of a target came from.
 *
 * <p>Stored as the edits alone: between them both sides run on equally, so that text without marks
 * or ligatures costs nothing. An edit is four numbers: start and length in the target, start and
 * length in the source. Immutable.
 */
final class Alignment {
  private static final int WIDTH = 4;

  private final int[] edits;
  private final int targetLength;
  private final int sourceLength;

  private Alignment(int[] edits, int targetLength, int sourceLength) {
    this.edits = edits;
    this.targetLength = targetLength;
    this.sourceLength = sourceLength;
  }

  /** Start in the source of the target's unit {@code at}, which may be its end. */
  int sourceStart(int at) {
    if (at == targetLength) {
      return sourceLength;
    }
    int edit = lastEdit(at, 0);
    return inside(edit, at) ? edits[edit + 2] : shifted(edit, at);
  }

  /** End in the source of the target's unit {@code at}. */
  int sourceEnd(int at) {
    int edit = lastEdit(at, 0);
    return inside(edit, at) ? edits[edit + 2] + edits[edit + 3] : shifted(edit, at) + 1;
  }

  /** The first unit of the target whose source ends after {@code at}. */
  int firstEndingAfter(int at) {
    int edit = lastEdit(at, 2);
    if (edit < 0) {
      return Math.min(at, targetLength);
    }
    int beyond = at - edits[edit + 2] - edits[edit + 3];
    return beyond < 0
        ? edits[edit]
        : Math.min(edits[edit] + edits[edit + 1] + beyond, targetLength);
  }

  /** The unit after the last one of the target whose source starts before {@code at}. */
  int lastStartingBefore(int at) {
    if (at == 0) {
      return 0;
    }
    int edit = lastEdit(at - 1, 2);
    if (edit < 0) {
      return Math.min(at, targetLength);
    }
    int beyond = Math.max(0, at - edits[edit + 2] - edits[edit + 3]);
    return Math.min(edits[edit] + edits[edit + 1] + beyond, targetLength);
  }

  private boolean inside(int edit, int at) {
    return edit >= 0 && at < edits[edit] + edits[edit + 1];
  }

  private int shifted(int edit, int at) {
    return edit < 0 ? at : at - edits[edit] - edits[edit + 1] + edits[edit + 2] + edits[edit + 3];
  }

  /** The last edit that starts at or before {@code at}, by the field {@code side}; or below 0. */
  private int lastEdit(int at, int side) {
    int low = 0;
    int high = edits.length / WIDTH - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (edits[middle * WIDTH + side] <= at) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high * WIDTH;
  }

  /** Notes edits from left to right. */
  static final class Builder {
    private int[] edits = new int[16 * WIDTH];
    private int size;

    /** {@code targetCount} units were written at {@code target} for {@code sourceCount} read. */
    void replace(int target, int targetCount, int source, int sourceCount) {
      if (size == edits.length) {
        edits = Arrays.copyOf(edits, 2 * size);
      }
      edits[size] = target;
      edits[size + 1] = targetCount;
      edits[size + 2] = source;
      edits[size + 3] = sourceCount;
      size += WIDTH;
    }

    /** The unit read at {@code source} left nothing and belongs to nothing. */
    void drop(int target, int source) {
      int last = size - WIDTH;
      if (last >= 0 && edits[last] == target && edits[last + 1] == 0) {
        edits[last + 3] = source + 1 - edits[last + 2];
      } else {
        replace(target, 0, source, 1);
      }
    }

    /** What was read before {@code source} now belongs to the last unit before {@code target}. */
    void extend(int target, int source) {
      int last = size - WIDTH;
      int dropped = 0;
      if (last >= 0 && edits[last] == target && edits[last + 1] == 0) {
        dropped = source - 1 - edits[last + 2];
        size = last;
        last -= WIDTH;
      }
      if (last >= 0 && edits[last] + edits[last + 1] == target) {
        edits[last + 3] = source - edits[last + 2];
      } else {
        int start = source - 2 - dropped;
        replace(target - 1, 1, start, source - start);
      }
    }

    Alignment build(int targetLength, int sourceLength) {
      return new Alignment(Arrays.copyOf(edits, size), targetLength, sourceLength);
    }
  }
}
