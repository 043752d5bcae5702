package org.khabar.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.khabar.Analysis;
import org.khabar.Document;
import org.khabar.entity.Entity;
import org.khabar.entity.MentionType;
import org.khabar.event.Event;
import org.khabar.event.EventTime;
import org.khabar.event.Meeting;
import org.khabar.event.Participant;
import org.khabar.event.Place;
import org.khabar.event.Source;
import org.khabar.text.Span;

/**
 * An analysis as RDF: events, roles, places and times in SEM, articles and names in schema.org,
 * provenance in PROV-O, Wikidata by {@code owl:sameAs}; what none of these says, in khabar's own
 * terms ({@value #TERMS}).
 *
 * <p>An article is {@code BASE/document/ID}; what it tells of is that and {@code #} with the id in
 * the document. There are no blank nodes, so the same analysis gives the same graph, and statements
 * of one subject follow one another.
 */
final class Graph {
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  static final String SCHEMA = "https://schema.org/";
  static final String TERMS = "urn:khabar:terms#";
  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String base;
  private final IRI article;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Node> later = new ArrayList<>();

  /** A description that is told once the subject at hand is done. */
  private record Node(IRI iri, IRI type, String text) {}

  private Graph(String base, String document) {
    this.base = base;
    this.article = VALUES.createIRI(base + "document/" + escaped(document));
  }

  /** The statements of an analysis, those of one subject together. */
  static List<Statement> of(Analysis analysis, String base) {
    Graph graph = new Graph(base, analysis.id());
    graph.article(analysis);
    for (Entity entity : analysis.entities()) {
      graph.entity(entity, analysis);
    }
    for (Event event : analysis.events()) {
      graph.event(event);
    }
    return graph.statements;
  }

  private void article(Analysis analysis) {
    Document document = analysis.document();
    add(article, RDF.TYPE, iri(SCHEMA, "NewsArticle"));
    add(article, RDF.TYPE, PROV.ENTITY);
    add(article, iri(SCHEMA, "identifier"), text(document.id()));
    document.title().ifPresent(title -> add(article, iri(SCHEMA, "headline"), text(title)));
    analysis
        .published()
        .ifPresent(
            day ->
                add(
                    article,
                    iri(SCHEMA, "datePublished"),
                    VALUES.createLiteral(day.toString(), XSD.DATE)));
    document.url().ifPresent(url -> add(article, iri(SCHEMA, "url"), text(url)));
    Optional<IRI> publisher =
        document.source().map(source -> VALUES.createIRI(base + "source/" + escaped(source)));
    publisher.ifPresent(iri -> add(article, iri(SCHEMA, "publisher"), iri));
    publisher.ifPresent(iri -> add(article, PROV.WAS_ATTRIBUTED_TO, iri));
    for (Entity entity : analysis.entities()) {
      add(article, iri(SCHEMA, "mentions"), local(entity.id()));
    }
    if (publisher.isPresent()) {
      add(publisher.get(), RDF.TYPE, iri(SCHEMA, "Organization"));
      add(publisher.get(), RDF.TYPE, PROV.AGENT);
      add(publisher.get(), iri(SCHEMA, "name"), text(document.source().get()));
    }
  }

  private void entity(Entity entity, Analysis analysis) {
    IRI subject = local(entity.id());
    boolean place = entity.type() == MentionType.LOCATION;
    add(
        subject,
        RDF.TYPE,
        iri(
            SCHEMA,
            place ? "Place" : entity.type() == MentionType.PERSON ? "Person" : "Organization"));
    Optional<String> id = Optional.of(entity.id());
    List<Event> events = analysis.events();
    if (place || events.stream().anyMatch(e -> hosts(e, id))) {
      add(subject, RDF.TYPE, iri(SEM, "Place"));
    }
    // A country that takes part in an event is an actor, too.
    if (!place || events.stream().anyMatch(e -> acts(e, id))) {
      add(subject, RDF.TYPE, iri(SEM, "Actor"));
    }
    if (events.stream().anyMatch(e -> tells(e, id))) {
      add(subject, RDF.TYPE, iri(SEM, "Authority"));
      add(subject, RDF.TYPE, PROV.AGENT);
    }
    add(subject, iri(SCHEMA, "name"), text(entity.name()));
    entity.aliases().forEach(alias -> add(subject, iri(SCHEMA, "alternateName"), text(alias)));
    entity.titles().forEach(title -> add(subject, iri(SCHEMA, "jobTitle"), text(title)));
    entity.country().ifPresent(code -> add(subject, iri(TERMS, "country"), text(code)));
    entity
        .reference()
        .ifPresent(reference -> add(subject, iri(SCHEMA, "identifier"), text(reference)));
    entity.wikidata().ifPresent(item -> add(subject, OWL.SAMEAS, iri(WIKIDATA, escaped(item))));
  }

  private static boolean hosts(Event event, Optional<String> entity) {
    return event.places().stream().anyMatch(p -> p.entity().equals(entity));
  }

  private static boolean acts(Event event, Optional<String> entity) {
    return event.participants().stream().anyMatch(p -> p.entity().equals(entity));
  }

  private static boolean tells(Event event, Optional<String> entity) {
    return event.source().flatMap(Source::entity).equals(entity);
  }

  private void event(Event event) {
    IRI subject = local(event.id());
    add(subject, RDF.TYPE, iri(SEM, "Event"));
    add(subject, RDF.TYPE, PROV.ENTITY);
    add(subject, iri(SEM, "eventType"), iri(TERMS, event instanceof Meeting ? "Meeting" : "Visit"));
    add(subject, iri(TERMS, "status"), text(event.status().name()));
    if (event instanceof Meeting meeting) {
      add(subject, iri(TERMS, "channel"), text(meeting.channel().name()));
      meeting.partOf().ifPresent(visit -> add(subject, iri(SEM, "subEventOf"), local(visit)));
    }
    event.triggers().forEach(t -> add(subject, iri(TERMS, "trigger"), text(t.text())));
    event.codes().cameo().ifPresent(code -> add(subject, iri(TERMS, "cameo"), text(code)));
    event.codes().plover().ifPresent(code -> add(subject, iri(TERMS, "plover"), text(code)));
    event.codes().mode().ifPresent(code -> add(subject, iri(TERMS, "mode"), text(code)));
    event.codes().ace().ifPresent(code -> add(subject, iri(TERMS, "ace"), text(code)));
    add(
        subject,
        iri(TERMS, "confidence"),
        VALUES.createLiteral(String.valueOf(rounded(event.confidence())), XSD.DECIMAL));
    add(subject, PROV.WAS_DERIVED_FROM, article);
    List<Participant> participants = event.participants();
    for (int i = 0; i < participants.size(); i++) {
      add(subject, iri(SEM, "hasActor"), local(event.id() + "-role" + (i + 1)));
    }
    for (Place place : event.places()) {
      add(
          subject,
          iri(SEM, "hasPlace"),
          filler(place.entity(), iri(SEM, "Place"), place.text(), place.span()));
    }
    event.time().ifPresent(time -> time(subject, time));
    Optional<IRI> authority =
        event.source().map(s -> filler(s.entity(), iri(SEM, "Authority"), s.text(), s.span()));
    authority.ifPresent(iri -> add(subject, PROV.WAS_ATTRIBUTED_TO, iri));
    for (int i = 0; i < participants.size(); i++) {
      Participant participant = participants.get(i);
      IRI role = local(event.id() + "-role" + (i + 1));
      String name = participant.role().name();
      add(role, RDF.TYPE, iri(SEM, "Role"));
      // In SEM only what a view constrains is according to somebody, not an event.
      if (authority.isPresent()) {
        add(role, RDF.TYPE, iri(SEM, "View"));
        add(role, iri(SEM, "accordingTo"), authority.get());
      }
      add(
          role,
          iri(SEM, "roleType"),
          iri(TERMS, name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)));
      add(
          role,
          RDF.VALUE,
          filler(participant.entity(), iri(SEM, "Actor"), participant.text(), participant.span()));
    }
    for (Node node : later) {
      add(node.iri, RDF.TYPE, node.type);
      if (node.type.equals(iri(SEM, "Authority"))) {
        add(node.iri, RDF.TYPE, PROV.AGENT);
      }
      add(node.iri, iri(SCHEMA, "description"), text(node.text));
    }
    later.clear();
  }

  private void time(IRI event, EventTime time) {
    add(event, iri(TERMS, "timeText"), text(time.text()));
    if (time.start().equals(time.end())) {
      add(event, iri(SEM, "hasTimeStamp"), day(time.start()));
    } else {
      add(event, iri(SEM, "hasBeginTimeStamp"), day(time.start()));
      add(event, iri(SEM, "hasEndTimeStamp"), day(time.end()));
    }
  }

  private static Value day(String day) {
    return VALUES.createLiteral(
        day,
        switch (day.length()) {
          case 4 -> XSD.GYEAR;
          case 7 -> XSD.GYEARMONTH;
          default -> XSD.DATE;
        });
  }

  /** The entity, or a node for the description where the document gives no name. */
  private IRI filler(Optional<String> entity, IRI type, String text, Span span) {
    if (entity.isPresent()) {
      return local(entity.get());
    }
    IRI iri = local("d" + span.start() + "-" + span.end());
    later.add(new Node(iri, type, text));
    return iri;
  }

  private IRI local(String id) {
    return VALUES.createIRI(article.stringValue() + "#" + escaped(id));
  }

  private static IRI iri(String namespace, String name) {
    return VALUES.createIRI(namespace, name);
  }

  private static Value text(String value) {
    return VALUES.createLiteral(CleanText.of(value));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private void add(IRI subject, IRI predicate, Value object) {
    statements.add(VALUES.createStatement(subject, predicate, object));
  }

  /** Percent-encodes all but the unreserved characters of RFC 3987's ASCII part. */
  private static String escaped(String id) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~".indexOf(c) >= 0;
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString();
  }
}
