package org.khabar.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.khabar.time.BareDates;
import org.khabar.time.CalendarSystem;
import org.khabar.time.TimeExpression;
import org.khabar.time.TimeExpression.Kind;
import org.khabar.time.TimeTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code khabar time}: the time expressions of texts, line by line. */
@Command(
    name = "time",
    mixinStandardHelpOptions = true,
    description = {
      "Reads texts on standard input, one a line, and prints for each a JSON array of its time",
      "expressions: text, start, end, first and last day (from, to), TIMEX3 value (timex); kind,",
      "calendar and consistent where they are not DATE, GREGORIAN and true."
    })
final class TimeCommand implements Callable<Integer> {
  private static final String NAME = "standard input";
  private static final JsonFactory FACTORY = new JsonFactory();

  @ParentCommand private Main main;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "The day from which relative expressions count; without it they have no days.")
  private Optional<LocalDate> date;

  @Option(
      names = "--bare-dates",
      paramLabel = "WHICH",
      defaultValue = "nearest",
      description = {
        "What a weekday alone or a date without a year means: one of ${COMPLETION-CANDIDATES};",
        "default ${DEFAULT-VALUE}, as in news."
      })
  private BareDates bareDates;

  @Override
  public Integer call() throws IOException {
    ErrorLog errors = new ErrorLog(main.streams().err());
    TimeTagger tagger = TimeTagger.load().withBareDates(bareDates);
    JsonGenerator json =
        FACTORY
            .createGenerator(new BufferedOutputStream(main.streams().out()))
            .setPrettyPrinter(new MinimalPrettyPrinter(""));
    TextLines lines = new TextLines(main.streams().in(), NAME, errors);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      json.writeStartArray();
      for (TimeExpression expression : tagger.find(line.get(), date)) {
        write(expression, json);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
    json.flush();
    return errors.count() == 0 ? 0 : 1;
  }

  private static void write(TimeExpression expression, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", expression.text());
    json.writeNumberField("start", expression.span().start());
    json.writeNumberField("end", expression.span().end());
    if (expression.from().isPresent()) {
      json.writeStringField("from", expression.from().get().toString());
    }
    if (expression.to().isPresent()) {
      json.writeStringField("to", expression.to().get().toString());
    }
    json.writeStringField("timex", expression.timex());
    if (expression.kind() != Kind.DATE) {
      json.writeStringField("kind", expression.kind().name());
    }
    if (expression.calendar() != CalendarSystem.GREGORIAN) {
      json.writeStringField("calendar", expression.calendar().name());
    }
    if (!expression.consistent()) {
      json.writeBooleanField("consistent", false);
    }
    json.writeEndObject();
  }

  /** A day as the option gives it. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("expected a date YYYY-MM-DD, found " + value);
      }
    }
  }
}
