package org.khabar.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/** What holds for the parses of every engine. */
final class Syntax {
  private Syntax() {}

  /** The sample sentences, each a sentence of its own text. */
  static List<Text> samples() throws IOException {
    try (InputStream in = Syntax.class.getResourceAsStream("sentences.txt")) {
      TextReader reader = TextReader.load();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(reader::read)
          .toList();
    }
  }

  /** Parses every sentence of a text and checks the invariants of each parse. */
  static List<Parse> parse(SyntaxEngine engine, Text text) {
    List<Parse> parses = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Parse parse = engine.parse(sentence);
      check(text.repaired(), sentence, parse);
      parses.add(parse);
    }
    return parses;
  }

  static List<Parse> parse(SyntaxEngine engine, String text) throws IOException {
    return parse(engine, TextReader.load().read(text));
  }

  /** A text read as a single sentence, however long. */
  static Text oneSentence(String text) throws IOException {
    Text read = TextReader.load().read(text);
    List<Token> tokens = read.sentences().stream().flatMap(s -> s.tokens().stream()).toList();
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Text(read.aligned(), List.of(new Sentence(span, tokens)));
  }

  /** The segments of all sentences as {@code form/TAG}, with the characters they stand on. */
  static List<String> tagged(SyntaxEngine engine, String text) throws IOException {
    List<String> out = new ArrayList<>();
    for (Parse parse : parse(engine, text)) {
      parse.segments().forEach(s -> out.add(s.form() + "/" + s.tag()));
    }
    return out;
  }

  /** The characters under each segment. */
  static List<String> surfaces(SyntaxEngine engine, String text) throws IOException {
    Text read = TextReader.load().read(text);
    List<String> out = new ArrayList<>();
    for (Parse parse : parse(engine, read)) {
      parse.segments().forEach(s -> out.add(s.span().of(read.repaired())));
    }
    return out;
  }

  private static void check(String repaired, Sentence sentence, Parse parse) {
    StringBuilder covered = new StringBuilder();
    int at = sentence.span().start();
    for (Segment segment : parse.segments()) {
      Span span = segment.span();
      assertTrue(span.start() >= at && sentence.span().contains(span), segment.toString());
      covered.append(span.of(repaired));
      at = span.end();
    }
    StringBuilder expected = new StringBuilder();
    for (Token token : sentence.tokens()) {
      expected.append(token.span().of(repaired));
    }
    assertEquals(expected.toString(), covered.toString());
    for (int i = 0; i < parse.phrases().size(); i++) {
      Phrase phrase = parse.phrases().get(i);
      assertTrue(
          0 <= phrase.first()
              && phrase.first() < phrase.last()
              && phrase.last() <= parse.segments().size(),
          phrase.toString());
      assertTrue(phrase.parent() < i, phrase.toString());
      if (phrase.parent() >= 0) {
        Phrase parent = parse.phrases().get(phrase.parent());
        assertTrue(
            parent.first() <= phrase.first() && phrase.last() <= parent.last(), phrase.toString());
      }
    }
  }

  /** Checks that four threads that share an engine read the samples as one does. */
  static void checkThreads(SyntaxEngine engine) throws Exception {
    List<Text> samples = samples();
    assertTrue(samples.size() >= 60);
    List<List<Parse>> alone = samples.stream().map(text -> parse(engine, text)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<List<Parse>>> all =
          () -> samples.stream().map(text -> parse(engine, text)).toList();
      List<Future<List<List<Parse>>>> together = threads.invokeAll(List.of(all, all, all, all));
      for (Future<List<List<Parse>>> one : together) {
        assertEquals(alone, one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Texts that are no sentences. */
  static List<String> oddTexts() {
    return List.of(
        "",
        " \n ",
        "؟!.,،؛",
        "()[]{}\"«»",
        "Only Latin letters here, nothing else.",
        "\uD800 كلمة \uDC00كلمة \uD83D\uDE00",
        "ا",
        "ل",
        "لل",
        "و و و و",
        "1 2 3 ١٢٣ 5.3",
        "ـــــ ًٌٍَُِّْ",
        "<div class=\"x\">نص</div>&nbsp;",
        "\u0000\u0001\u0007",
        "ا".repeat(5000),
        "(".repeat(300),
        "والتقى الوزير ضيفه ثم ".repeat(100),
        "این یک متن فارسی است و گزارش می‌دهد");
  }
}
