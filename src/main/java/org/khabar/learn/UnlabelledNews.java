package org.khabar.learn;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.khabar.library.OptionalLibrary;
import org.tukaani.xz.XZInputStream;

/** News articles without annotation: one JSON object with {@code text} a line, packed by xz. */
public final class UnlabelledNews {
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private UnlabelledNews() {}

  /**
   * The texts of a file, read as they are asked for; close the stream after use.
   *
   * @throws IOException if the file cannot be opened or xz is not on the class path; a line that
   *     cannot be read later throws {@link UncheckedIOException}
   */
  public static Stream<String> texts(Path jsonlXz) throws IOException {
    InputStream packed = new BufferedInputStream(Files.newInputStream(jsonlXz), 1 << 16);
    BufferedReader lines = new BufferedReader(unpack(packed));
    return lines.lines().map(UnlabelledNews::text).onClose(() -> close(lines));
  }

  private static Reader unpack(InputStream packed) throws IOException {
    try {
      return new InputStreamReader(Xz.unpack(packed), StandardCharsets.UTF_8);
    } catch (NoClassDefFoundError e) {
      packed.close();
      throw new IOException(
          "xz is not on the class path; add " + OptionalLibrary.XZ.coordinate(), e);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** Apart, so that the rest links where the library is missing. */
  private static final class Xz {
    private Xz() {}

    static InputStream unpack(InputStream packed) throws IOException {
      return new XZInputStream(packed);
    }
  }

  private static String text(String line) {
    try {
      return JSON.readTree(line).path("text").asText("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
