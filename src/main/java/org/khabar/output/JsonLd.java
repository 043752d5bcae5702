package org.khabar.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.khabar.Analysis;

/**
 * Analyses as JSON-LD: their {@link Graph}, one node a line, under the context of the resource
 * {@code context.jsonld}.
 *
 * <p>Written here and not by RDF4J, whose writer of JSON-LD keeps everything in memory to the end.
 */
final class JsonLd implements AnalysisWriter {
  // A constant, so that a missing RDF4J shows before anything is written.
  private static final IRI TYPE = RDF.TYPE;

  private final JsonGenerator json;
  private final String base;
  private final Map<String, String> terms = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private boolean first = true;

  JsonLd(OutputStream out, String base) throws IOException {
    this.base = base;
    JsonMapper mapper = JsonMapper.builder(AnalysisJson.FACTORY).build();
    JsonNode context;
    try (InputStream in = JsonLd.class.getResourceAsStream("context.jsonld")) {
      context = mapper.readTree(in).get("@context");
    }
    for (Iterator<Map.Entry<String, JsonNode>> it = context.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> term = it.next();
      JsonNode definition = term.getValue();
      String iri = expanded(definition.path("@id").asText(definition.asText()), context);
      terms.put(iri, term.getKey());
      types.put(iri, expanded(definition.path("@type").asText(""), context));
    }
    json = mapper.getFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    json.writeStartObject();
    json.writeFieldName("@context");
    json.writeTree(context);
    json.writeArrayFieldStart("@graph");
  }

  private static String expanded(String name, JsonNode context) {
    int colon = name.indexOf(':');
    JsonNode prefix = colon < 0 ? null : context.get(name.substring(0, colon));
    return prefix == null ? name : prefix.asText() + name.substring(colon + 1);
  }

  @Override
  public void write(Analysis analysis) throws IOException {
    Map<Resource, List<Statement>> nodes =
        Graph.of(analysis, base).stream()
            .collect(
                Collectors.groupingBy(
                    Statement::getSubject, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<Resource, List<Statement>> node : nodes.entrySet()) {
      json.writeRaw(first ? "\n" : "");
      node(node.getKey(), node.getValue());
      first = false;
    }
    json.flush();
  }

  private void node(Resource subject, List<Statement> statements) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", subject.stringValue());
    Map<IRI, List<Value>> values =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    Statement::getPredicate,
                    LinkedHashMap::new,
                    Collectors.mapping(Statement::getObject, Collectors.toList())));
    for (Map.Entry<IRI, List<Value>> field : values.entrySet()) {
      IRI predicate = field.getKey();
      boolean type = predicate.equals(TYPE);
      json.writeFieldName(type ? "@type" : terms.get(predicate.stringValue()));
      List<Value> objects = field.getValue();
      if (objects.size() > 1) {
        json.writeStartArray();
      }
      for (Value object : objects) {
        if (type) {
          json.writeString(terms.getOrDefault(object.stringValue(), object.stringValue()));
        } else {
          value(object, types.get(predicate.stringValue()));
        }
      }
      if (objects.size() > 1) {
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void value(Value object, String type) throws IOException {
    String text = object.stringValue();
    if (object instanceof IRI) {
      json.writeString(type.equals("@vocab") ? terms.getOrDefault(text, text) : text);
      return;
    }
    String datatype = ((Literal) object).getDatatype().stringValue();
    if (datatype.equals(type.isEmpty() ? XSD.STRING.stringValue() : type)) {
      json.writeString(text);
    } else {
      json.writeStartObject();
      json.writeStringField("@value", text);
      json.writeStringField("@type", datatype);
      json.writeEndObject();
    }
  }

  @Override
  public void close() throws IOException {
    if (!json.isClosed()) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.close();
  }
}
