package org.khabar.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khabar.Analysis;
import org.khabar.entity.Mention;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.event.Meeting;
import org.khabar.event.Trigger;
import org.khabar.text.Span;
import org.khabar.token.Sentence;
import org.khabar.token.Text;
import org.khabar.token.TextReader;
import org.khabar.token.Token;

/**
 * Analyses as CoNLL-U Plus: one token a line, a blank line after each sentence.
 *
 * <p>Tokens are khabar's, with their clitics; one is labelled where a mention or trigger covers any
 * part of it. The columns: number in the sentence; form as written; name ({@code B-}, {@code I-} or
 * {@code O}, of persons, places and organisations); title likewise, since a title can hold names;
 * entity of the name; entity that bears the title; trigger as {@code MEETING:v1}. {@code _} stands
 * for nothing. Controls in a form are written as spaces. A document without a token leaves no line.
 */
final class Conll implements AnalysisWriter {
  private static final String NONE = "_";
  private static final String OUTSIDE = "O";

  private final TextReader reader = TextReader.load();
  private final BufferedWriter out;

  Conll(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(
        "# global.columns = ID FORM KHABAR:NAME KHABAR:TITLE KHABAR:ENTITY KHABAR:BEARER"
            + " KHABAR:EVENT\n");
  }

  /** A token with its columns. */
  private static final class Row {
    final Span span;
    String name = OUTSIDE;
    String title = OUTSIDE;
    String entity = NONE;
    String bearer = NONE;
    String event = NONE;

    Row(Span span) {
      this.span = span;
    }
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    String original = analysis.document().text();
    Text text = reader.read(original);
    List<Row> rows = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        rows.add(new Row(text.original(token.span())));
      }
    }
    label(rows, analysis);
    String id = CleanText.oneLine(analysis.id());
    int next = 0;
    for (int i = 0; i < text.sentences().size(); i++) {
      Sentence sentence = text.sentences().get(i);
      if (i == 0) {
        out.write("# newdoc id = " + id + "\n");
      }
      out.write("# sent_id = " + id + "-" + (i + 1) + "\n");
      String surface = text.original(sentence.span()).of(original);
      out.write("# text = " + CleanText.oneLine(surface) + "\n");
      for (int number = 1; number <= sentence.tokens().size(); number++) {
        Row row = rows.get(next++);
        out.write(
            String.join(
                "\t",
                String.valueOf(number),
                CleanText.oneLine(row.span.of(original)),
                row.name,
                row.title,
                row.entity,
                row.bearer,
                row.event));
        out.write('\n');
      }
      out.write('\n');
    }
    out.flush();
  }

  private static void label(List<Row> rows, Analysis analysis) {
    for (Mention mention :
        analysis.mentions().stream()
            .sorted(
                Comparator.comparingInt(Mention::start)
                    .thenComparing(Mention::end, Comparator.reverseOrder()))
            .toList()) {
      String prefix = "B-";
      for (Row row : covered(rows, mention.span())) {
        // Where two mentions share a token, the first keeps it.
        if (mention.type() == MentionType.TITLE) {
          if (row.title.equals(OUTSIDE)) {
            row.title = prefix + mention.type();
            row.bearer = mention.entity().orElse(NONE);
            prefix = "I-";
          }
        } else if (row.name.equals(OUTSIDE)) {
          row.name = prefix + mention.type();
          row.entity = mention.entity().orElse(NONE);
          prefix = "I-";
        }
      }
    }
    for (Event event : analysis.events()) {
      String label = (event instanceof Meeting ? "MEETING:" : "VISIT:") + event.id();
      for (Trigger trigger : event.triggers()) {
        for (Row row : covered(rows, trigger.span())) {
          row.event = row.event.equals(NONE) ? label : row.event + "|" + label;
        }
      }
    }
  }

  private static List<Row> covered(List<Row> rows, Span span) {
    int low = 0;
    for (int high = rows.size(); low < high; ) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).span.end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < rows.size() && rows.get(end).span.start() < span.end()) {
      end++;
    }
    return rows.subList(low, end);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
