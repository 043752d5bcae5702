package org.khabar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.extraction.EventExtractor;
import org.khabar.learn.ModelStore;
import org.khabar.name.NameTagger;
import org.khabar.syntax.LightEngine;
import org.khabar.syntax.SyntaxEngine;
import org.khabar.token.CliticSplitter;
import org.khabar.token.TextReader;
import org.khabar.token.Vocabulary;
import org.khabar.token.WordClasses;

/** Each of khabar's own model files, broken in many ways, is refused in plain words or harmless. */
class BrokenModelTest {
  private static final Path MODELS = Path.of("models");
  private static final String TEXT =
      "استقبل رئيس الوزراء اللبناني سامي النجار في بيروت أمس وزير الخارجية المصري كريم بدر.";

  private static SyntaxEngine engine;

  @TempDir private Path folder;

  /** A model file taken apart. */
  private record Model(String name, byte[] bytes, String kind, int version, int packedAt) {

    static Model of(String name) throws IOException {
      byte[] bytes = Files.readAllBytes(MODELS.resolve(name));
      ByteBuffer in = ByteBuffer.wrap(bytes);
      in.getInt();
      byte[] kind = new byte[in.getShort()];
      in.get(kind);
      int version = in.getInt();
      int lengthsAndSum = 3 * Integer.BYTES;
      return new Model(
          name,
          bytes,
          new String(kind, StandardCharsets.US_ASCII),
          version,
          in.position() + lengthsAndSum);
    }

    byte[] payload() throws IOException {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(MODELS.resolve(name)))) {
        in.skipNBytes(packedAt);
        return new InflaterInputStream(in).readAllBytes();
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void load() throws IOException {
    engine = LightEngine.load();
  }

  static List<Model> models() throws IOException {
    try (Stream<Path> files = Files.walk(MODELS)) {
      List<String> names =
          files
              .filter(file -> file.getNameCount() == 3)
              .map(file -> MODELS.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      List<Model> models = new ArrayList<>();
      for (String name : names) {
        models.add(Model.of(name));
      }
      return models;
    }
  }

  /** Loads what uses a model. */
  private static Object load(String name, ModelStore store) throws IOException {
    return switch (name) {
      case "text/sentences.model" -> TextReader.load(store);
      case "text/vocabulary.model" -> Vocabulary.load(store);
      case "text/clitics.model" -> CliticSplitter.load(store);
      case "text/classes.model" -> WordClasses.load(store);
      case "syntax/tags.crf" -> LightEngine.load(store);
      case "name/names.crf", "name/usage.model" -> NameTagger.load(store);
      case "event/events-light.maxent" -> EventExtractor.load(engine, "light", store);
      case "event/events-corenlp.maxent" -> EventExtractor.load(engine, "corenlp", store);
      default -> throw new AssertionError("which model is this? " + name);
    };
  }

  private Path file(Model model) throws IOException {
    Path file = folder.resolve(model.name());
    Files.createDirectories(file.getParent());
    return file;
  }

  /**
   * As {@link org.khabar.learn.ModelFile#write} does, but hardly packed, which takes a tenth of the
   * time.
   */
  private void write(Model model, String kind, int version, byte[] payload) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
      out.write(payload);
    }
    CRC32 sum = new CRC32();
    sum.update(payload);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file(model)))) {
      out.write(model.bytes(), 0, Integer.BYTES);
      out.writeUTF(kind);
      out.writeInt(version);
      out.writeInt(payload.length);
      out.writeInt(packed.size());
      out.writeInt((int) sum.getValue());
      packed.writeTo(out);
    }
  }

  private void write(Model model, byte[] payload) throws IOException {
    write(model, model.kind(), model.version(), payload);
  }

  /** The envelope alone, which is read before a model is made of it. */
  private int unpack(Model model) throws IOException {
    return ModelStore.in(folder)
        .read(model.name(), model.kind(), model.version(), in -> in.readAllBytes().length);
  }

  private void refused(Model model) {
    IOException e = assertThrows(IOException.class, () -> unpack(model), model.name());
    checkMessage(model, e);
  }

  private void checkMessage(Model model, Exception e) {
    String start = "model " + folder.resolve(model.name()) + ": ";
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
    assertTrue(e.getMessage().length() > start.length(), e.getMessage());
  }

  @ParameterizedTest
  @MethodSource("models")
  void cutFileIsRefused(Model model) throws IOException {
    int step = model.bytes().length / 50;
    for (int length = 0; length < model.bytes().length; length += length < 64 ? 1 : step) {
      Files.write(file(model), Arrays.copyOf(model.bytes(), length));
      refused(model);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void flippedBitIsNoticed(Model model) throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 40; i++) {
      // Half of them before the payload; the last byte holds bits that only pad.
      int bound = i % 2 == 0 ? model.packedAt() : model.bytes().length - 1;
      byte[] flipped = model.bytes().clone();
      flipped[random.nextInt(bound)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(file(model), flipped);
      refused(model);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void anotherVersionIsRefused(Model model) throws IOException {
    int version = model.version() + 1;
    write(model, model.kind(), version, model.payload());
    IOException e =
        assertThrows(IOException.class, () -> load(model.name(), ModelStore.in(folder)));
    checkMessage(model, e);
    assertTrue(
        e.getMessage()
            .endsWith("expected format version " + model.version() + ", found " + version),
        e.getMessage());
  }

  @ParameterizedTest
  @MethodSource("models")
  void anotherKindIsRefused(Model model) throws IOException {
    write(model, "OTHER", model.version(), model.payload());
    IOException e =
        assertThrows(IOException.class, () -> load(model.name(), ModelStore.in(folder)));
    checkMessage(model, e);
    assertTrue(
        e.getMessage().endsWith("expected kind " + model.kind() + ", found OTHER"), e.getMessage());
  }

  /** A sound envelope around half a model. */
  @ParameterizedTest
  @MethodSource("models")
  void cutPayloadIsRefused(Model model) throws IOException {
    byte[] payload = model.payload();
    for (int part = 0; part < 2; part++) {
      write(model, Arrays.copyOf(payload, payload.length / 2 * part));
      IOException e =
          assertThrows(IOException.class, () -> load(model.name(), ModelStore.in(folder)));
      checkMessage(model, e);
    }
  }

  /** Each of the first numbers of a payload in turn says that there is very much. */
  @ParameterizedTest
  @MethodSource("models")
  void forgedCountTakesNoMemory(Model model) throws IOException {
    byte[] payload = model.payload();
    for (int at : new int[] {0, 4, 8}) {
      for (int forged : new int[] {Integer.MAX_VALUE, -1}) {
        byte[] changed = payload.clone();
        ByteBuffer.wrap(changed).putInt(at, forged);
        write(model, changed);
        loadsOrIsRefused(model);
      }
    }
  }

  private void loadsOrIsRefused(Model model) {
    try {
      load(model.name(), ModelStore.in(folder));
    } catch (IOException e) {
      checkMessage(model, e);
    }
  }

  /** A wrong model that is sound in form may find other names; it never breaks the analysis. */
  @ParameterizedTest
  @MethodSource("models")
  void flippedPayloadIsRefusedOrHarmless(Model model) throws IOException {
    byte[] payload = model.payload();
    Random random = new Random(8);
    for (int flip = 0; flip < 100; flip++) {
      int at = flip < 50 ? random.nextInt(200) : random.nextInt(payload.length);
      payload[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      if (flip % 50 == 49) {
        write(model, payload);
        analyzesOrIsRefused(model);
        payload = model.payload();
      }
    }
  }

  private void analyzesOrIsRefused(Model model) {
    Khabar khabar;
    try {
      khabar = Khabar.builder().engine(Engine.LIGHT).models(folder).build();
    } catch (KhabarException e) {
      checkMessage(model, e);
      return;
    }
    assertEquals(TEXT, khabar.analyze(TEXT).document().text());
  }

  /** Nothing in a file is ever made into an object but by khabar's own code. */
  @Test
  void onlyCoreNlpsOwnModelsAreSerialised() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        boolean serialised = Files.readString(source).contains("ObjectInputStream");
        assertFalse(serialised && !source.endsWith("CoreNlpModels.java"), source.toString());
      }
    }
  }
}
