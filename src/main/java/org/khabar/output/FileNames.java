package org.khabar.output;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names made from document ids: the same for the same id, on any file system. */
final class FileNames {
  // A letter may take three bytes of the 255 that most file systems have for a name.
  private static final int LONGEST = 80;
  private static final int KEPT = 70;
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._-]");
  private static final Pattern AWKWARD =
      Pattern.compile("[.-].*|.*\\.|(?i:(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?)");

  private FileNames() {}

  /**
   * A name without folder and extension. An id of letters, digits, {@code .}, {@code _} and {@code
   * -} is its own name; any other keeps what it can and ends with a hash of the whole.
   */
  static String of(String id) {
    if (id.length() <= LONGEST && !UNSAFE.matcher(id).find() && !AWKWARD.matcher(id).matches()) {
      return id;
    }
    String kept = id.substring(0, Math.min(id.length(), KEPT));
    return "_" + UNSAFE.matcher(kept).replaceAll("_") + "-" + hash(id);
  }

  /** Sixteen hexadecimal digits. */
  static String hash(String id) {
    return Hashing.murmur3_128().hashString(id, StandardCharsets.UTF_16LE).toString().substring(16);
  }
}
