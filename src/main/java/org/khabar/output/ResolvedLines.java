package org.khabar.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.khabar.resolve.Resolved;
import org.khabar.resolve.ResolvedEntity;
import org.khabar.resolve.ResolvedEvent;
import org.khabar.romanize.Romanizer;

/**
 * Entities and events of many documents as JSON, one object a line, entities first, in UTF-8 with
 * {@code \n} at the end of each line. Fields without a value are left out, but for the lists of
 * aliases, documents and reports.
 */
public final class ResolvedLines {

  private ResolvedLines() {}

  /**
   * Writes all; leaves {@code out} open.
   *
   * @param resolved entities and events, written in their order
   * @param romanizer gives each entity its readable Latin form
   * @param out gets bytes in UTF-8
   * @throws IOException if {@code out} cannot be written
   */
  public static void write(Resolved resolved, Romanizer romanizer, OutputStream out)
      throws IOException {
    JsonGenerator json =
        AnalysisJson.FACTORY
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(new MinimalPrettyPrinter(""));
    for (ResolvedEntity entity : resolved.entities()) {
      write(entity, romanizer.romanize(entity.type(), entity.name()), json);
      json.writeRaw('\n');
    }
    for (ResolvedEvent event : resolved.events()) {
      write(event, json);
      json.writeRaw('\n');
    }
    json.close();
  }

  private static void write(ResolvedEntity entity, String latin, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("type", entity.type().name());
    json.writeStringField("name", entity.name());
    json.writeStringField("latin", latin);
    json.writeArrayFieldStart("aliases");
    for (ResolvedEntity.Alias alias : entity.aliases()) {
      json.writeStartObject();
      json.writeStringField("text", alias.text());
      json.writeNumberField("count", alias.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("documents", entity.documents(), json);
    if (!entity.titles().isEmpty()) {
      strings("titles", entity.titles(), json);
    }
    AnalysisJson.optional("country", entity.country(), json);
    AnalysisJson.optional("wikidata", entity.wikidata(), json);
    AnalysisJson.optional("reference", entity.reference(), json);
    json.writeEndObject();
  }

  private static void write(ResolvedEvent event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("type", event.type().name());
    json.writeStringField("status", event.status().name());
    AnalysisJson.optional("channel", event.channel().map(Enum::name), json);
    if (!event.participants().isEmpty()) {
      json.writeArrayFieldStart("participants");
      for (ResolvedEvent.Party party : event.participants()) {
        json.writeStartObject();
        json.writeStringField("role", party.role().name());
        json.writeStringField("text", party.text());
        AnalysisJson.optional("entity", party.entity(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!event.places().isEmpty()) {
      json.writeArrayFieldStart("places");
      for (ResolvedEvent.Site site : event.places()) {
        json.writeStartObject();
        json.writeStringField("text", site.text());
        AnalysisJson.optional("entity", site.entity(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (event.start().isPresent()) {
      json.writeObjectFieldStart("time");
      AnalysisJson.optional("start", event.start(), json);
      AnalysisJson.optional("end", event.end(), json);
      json.writeEndObject();
    }
    json.writeArrayFieldStart("reports");
    for (ResolvedEvent.Report report : event.reports()) {
      json.writeStartObject();
      json.writeStringField("document", report.document());
      json.writeStringField("event", report.event());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
