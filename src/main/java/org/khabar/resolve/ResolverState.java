package org.khabar.resolve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.khabar.entity.MentionType;
import org.khabar.event.Channel;
import org.khabar.event.Role;
import org.khabar.event.Status;
import org.khabar.resolve.EventRecord.Filler;
import org.khabar.resolve.NameRecord.Use;
import org.khabar.resolve.Resolver.SourceDocument;

/**
 * What a resolver keeps, as a file of JSON arrays, one a line: the format with the numbers of lines
 * of each kind, then documents, names and events, which refer to each other by number. No state.
 */
final class ResolverState {
  private static final String FILE = "resolver.jsonl";
  private static final String FORMAT = "khabar resolver 2";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonFactory FACTORY = new JsonFactory();

  private ResolverState() {}

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  static void write(Resolver resolver, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Path part = folder.resolve(FILE + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      write(resolver, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Resolver resolver, Writer out) throws IOException {
    JsonGenerator json =
        FACTORY.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    // A text may hold lone surrogates, which have no bytes in UTF-8.
    json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    json.writeStartArray();
    json.writeString(FORMAT);
    json.writeNumber(resolver.documents.size());
    json.writeNumber(resolver.names.size());
    json.writeNumber(resolver.events.size());
    json.writeEndArray();
    for (SourceDocument document : resolver.documents) {
      json.writeStartArray();
      json.writeString(document.id());
      boolean dated = !document.published().equals(Days.UNDATED);
      json.writeString(dated ? document.published().toString() : "");
      json.writeEndArray();
    }
    for (NameRecord name : resolver.names) {
      write(name, json);
    }
    for (EventRecord event : resolver.events) {
      write(event, json);
    }
    json.flush();
  }

  private static void write(NameRecord name, JsonGenerator json) throws IOException {
    json.writeStartArray();
    NameKey key = name.key;
    json.writeString(key.type().name());
    for (String part :
        List.of(key.name(), key.country(), key.wikidata(), key.reference(), key.home())) {
      json.writeString(part);
    }
    json.writeStartArray();
    for (Map.Entry<String, Use> form : name.forms.entrySet()) {
      json.writeString(form.getKey());
      json.writeNumber(form.getValue().mentions());
      json.writeNumber(form.getValue().documents());
    }
    json.writeEndArray();
    json.writeStartArray();
    for (Map.Entry<String, Integer> title : name.titles.entrySet()) {
      json.writeString(title.getKey());
      json.writeNumber(title.getValue());
    }
    json.writeEndArray();
    int[] documents = name.documents();
    json.writeArray(documents, 0, documents.length);
    json.writeEndArray();
  }

  private static void write(EventRecord event, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(event.document());
    json.writeString(event.id());
    json.writeString(event.channel());
    json.writeString(event.status().name());
    json.writeString(event.start());
    json.writeString(event.end());
    for (List<Filler> fillers : List.of(event.participants(), event.places())) {
      json.writeStartArray();
      for (Filler filler : fillers) {
        json.writeString(filler.role());
        json.writeString(filler.text());
        json.writeNumber(filler.name());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  static void read(Path folder, Resolver resolver) throws IOException {
    Path file = folder.resolve(FILE);
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      JsonNode head = next(in);
      number++;
      if (!head.path(0).asText().equals(FORMAT)) {
        throw new IOException(file + ": expected the format \"" + FORMAT + "\"");
      }
      for (int i = 0; i < head.path(1).asInt(); i++, number++) {
        JsonNode line = next(in);
        String day = line.path(1).asText();
        resolver.addDocument(
            new SourceDocument(
                line.path(0).asText(), day.isEmpty() ? Days.UNDATED : LocalDate.parse(day)));
      }
      for (int i = 0; i < head.path(2).asInt(); i++, number++) {
        readName(next(in), resolver);
      }
      for (int i = 0; i < head.path(3).asInt(); i++, number++) {
        resolver.events.add(event(next(in), resolver));
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          file + ":" + (number + 1) + ": not a saved resolver: " + e.getMessage());
    }
  }

  private static JsonNode next(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IllegalArgumentException("the end is missing");
    }
    return MAPPER.readTree(line);
  }

  private static void readName(JsonNode line, Resolver resolver) {
    NameKey key =
        new NameKey(
            MentionType.valueOf(line.path(0).asText()),
            line.path(1).asText(),
            line.path(2).asText(),
            line.path(3).asText(),
            line.path(4).asText(),
            line.path(5).asText());
    NameRecord name = resolver.names.get(resolver.record(key));
    JsonNode forms = line.path(6);
    for (int i = 0; i < forms.size(); i += 3) {
      name.forms.put(
          forms.get(i).asText(), new Use(forms.path(i + 1).asInt(), forms.path(i + 2).asInt()));
    }
    JsonNode titles = line.path(7);
    for (int i = 0; i < titles.size(); i += 2) {
      name.titles.put(titles.get(i).asText(), titles.path(i + 1).asInt());
    }
    int documents = resolver.documents.size();
    line.path(8).forEach(document -> name.addDocument(number(document, 0, documents)));
  }

  private static EventRecord event(JsonNode line, Resolver resolver) {
    String channel = line.path(2).asText();
    return new EventRecord(
        number(line.path(0), 0, resolver.documents.size()),
        line.path(1).asText(),
        channel.isEmpty() ? "" : Channel.valueOf(channel).name(),
        Status.valueOf(line.path(3).asText()),
        line.path(4).asText(),
        line.path(5).asText(),
        fillers(line.path(6), role -> Role.valueOf(role).name(), resolver),
        fillers(line.path(7), role -> "", resolver));
  }

  private static List<Filler> fillers(
      JsonNode array, UnaryOperator<String> role, Resolver resolver) {
    List<Filler> fillers = new ArrayList<>();
    for (int i = 0; i < array.size(); i += 3) {
      fillers.add(
          new Filler(
              role.apply(array.get(i).asText()),
              array.path(i + 1).asText(),
              number(array.path(i + 2), EventRecord.NAMELESS, resolver.names.size())));
    }
    return fillers;
  }

  /** A number that what was read before lets be in {@code [from, to)}. */
  private static int number(JsonNode json, int from, int to) {
    int number = json.asInt(to);
    if (number < from || number >= to) {
      throw new IllegalArgumentException("nothing has the number " + json);
    }
    return number;
  }
}
