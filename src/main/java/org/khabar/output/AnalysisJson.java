package org.khabar.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.khabar.Analysis;
import org.khabar.Warning;
import org.khabar.entity.Entity;
import org.khabar.entity.Mention;
import org.khabar.entity.Title;
import org.khabar.event.Codes;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Source;
import org.khabar.event.Trigger;
import org.khabar.event.Visit;
import org.khabar.text.Span;

/** An analysis as a JSON object: which fields, in which order. */
final class AnalysisJson {
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new SurrogateEscapes()).build();

  private AnalysisJson() {}

  static void write(Analysis analysis, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", analysis.id());
    if (analysis.published().isPresent()) {
      json.writeStringField("published", analysis.published().get().toString());
    }
    json.writeArrayFieldStart("mentions");
    for (Mention mention : analysis.mentions()) {
      write(mention, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entities");
    for (Entity entity : analysis.entities()) {
      write(entity, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : analysis.events()) {
      write(event, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("warnings");
    for (Warning warning : analysis.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().name());
      json.writeStringField("message", warning.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Mention mention, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", mention.id());
    json.writeStringField("type", mention.type().name());
    write(mention.span(), json);
    json.writeStringField("text", mention.text());
    confidence(mention.confidence(), json);
    optional("entity", mention.entity(), json);
    if (mention.title().isPresent()) {
      json.writeObjectFieldStart("title");
      write(mention.title().get(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Title title, JsonGenerator json) throws IOException {
    optional("office", title.office(), json);
    optional("rank", title.rank(), json);
    if (title.deputy()) {
      json.writeBooleanField("deputy", true);
    }
    optional("tenure", title.tenure().map(Enum::name), json);
    if (title.number() != Title.GrammaticalNumber.SINGULAR) {
      json.writeStringField("number", title.number().name());
    }
    part("portfolio", title.portfolio(), json);
    part("organization", title.organization(), json);
    part("place", title.place(), json);
    strings("countries", title.countries(), json);
    strings("to", title.to(), json);
  }

  private static void part(String field, Optional<Title.Part> part, JsonGenerator json)
      throws IOException {
    if (part.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("text", part.get().text());
      write(part.get().span(), json);
      json.writeEndObject();
    }
  }

  private static void write(Entity entity, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("type", entity.type().name());
    json.writeStringField("name", entity.name());
    strings("aliases", entity.aliases(), json);
    strings("titles", entity.titles(), json);
    optional("country", entity.country(), json);
    optional("wikidata", entity.wikidata(), json);
    optional("reference", entity.reference(), json);
    json.writeEndObject();
  }

  private static void write(Event event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    if (event instanceof Meeting meeting) {
      json.writeStringField("type", "MEETING");
      json.writeStringField("status", meeting.status().name());
      json.writeStringField("channel", meeting.channel().name());
      optional("partOf", meeting.partOf(), json);
    } else if (event instanceof Visit visit) {
      json.writeStringField("type", "VISIT");
      json.writeStringField("status", visit.status().name());
    }
    json.writeArrayFieldStart("triggers");
    for (Trigger trigger : event.triggers()) {
      json.writeStartObject();
      write(trigger.span(), json);
      json.writeStringField("text", trigger.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!event.participants().isEmpty()) {
      json.writeArrayFieldStart("participants");
      for (Participant participant : event.participants()) {
        json.writeStartObject();
        json.writeStringField("role", participant.role().name());
        filler(participant.text(), participant.span(), participant.entity(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!event.places().isEmpty()) {
      json.writeArrayFieldStart("places");
      for (Place place : event.places()) {
        json.writeStartObject();
        filler(place.text(), place.span(), place.entity(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (event.time().isPresent()) {
      EventTime time = event.time().get();
      json.writeObjectFieldStart("time");
      json.writeStringField("text", time.text());
      json.writeStringField("start", time.start());
      json.writeStringField("end", time.end());
      json.writeEndObject();
    }
    if (event.source().isPresent()) {
      Source source = event.source().get();
      json.writeObjectFieldStart("source");
      json.writeStringField("text", source.text());
      optional("entity", source.entity(), json);
      json.writeEndObject();
    }
    write(event.codes(), json);
    confidence(event.confidence(), json);
    json.writeEndObject();
  }

  private static void write(Codes codes, JsonGenerator json) throws IOException {
    if (!codes.equals(Codes.NONE)) {
      json.writeObjectFieldStart("codes");
      optional("cameo", codes.cameo(), json);
      optional("plover", codes.plover(), json);
      optional("mode", codes.mode(), json);
      optional("ace", codes.ace(), json);
      json.writeEndObject();
    }
  }

  private static void filler(String text, Span span, Optional<String> entity, JsonGenerator json)
      throws IOException {
    json.writeStringField("text", text);
    write(span, json);
    optional("entity", entity, json);
  }

  private static void write(Span span, JsonGenerator json) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private static void confidence(double value, JsonGenerator json) throws IOException {
    json.writeNumberField("confidence", Math.round(value * 100) / 100.0);
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  static void optional(String field, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }
}
