package org.khabar.text;

/** Normalises Arabic text. Immutable and safe to share. */
public final class Normalizer {
  private final Profile profile;

  private Normalizer(Profile profile) {
    this.profile = profile;
  }

  /** The normaliser of a profile. */
  public static Normalizer of(Profile profile) {
    return new Normalizer(profile);
  }

  /** Normalises and keeps the way back. */
  public AlignedText normalize(String original) {
    StringBuilder out = new StringBuilder();
    int[] starts = new int[original.length()];
    int[] ends = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if ((c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640) {
        if (out.length() > 0 && ends[out.length() - 1] == i) {
          ends[out.length() - 1] = i + 1;
        }
        continue;
      }
      if (c == 0x6CC) {
        c = 0x64A;
      } else if (c == 0x6A9) {
        c = 0x643;
      }
      if (profile == Profile.MATCH) {
        if (c == 0x623 || c == 0x625 || c == 0x622 || c == 0x671) {
          c = 0x627;
        } else if (c == 0x649) {
          c = 0x64A;
        } else if (c == 0x629) {
          c = 0x647;
        }
      }
      starts[out.length()] = i;
      ends[out.length()] = i + 1;
      out.append(c);
    }
    return new AlignedText(original, out.toString(), starts, ends);
  }

  /** Normalises without keeping the way back. */
  public String apply(String original) {
    return normalize(original).text();
  }
}
