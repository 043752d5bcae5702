package org.khabar.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.Analysis;
import org.khabar.library.OptionalLibrary;

class RdfTest {
  private static final FormatOptions DEFAULT = FormatOptions.DEFAULT;
  private static final String WHO_MET_WHOM_IN_PYONGYANG =
      "PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>"
          + " PREFIX schema: <https://schema.org/>"
          + " PREFIX owl: <http://www.w3.org/2002/07/owl#>"
          + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
          + " PREFIX khabar: <urn:khabar:terms#>"
          + " SELECT ?one ?other ?day WHERE {"
          + " ?meeting sem:eventType khabar:Meeting ; khabar:status 'OCCURRED' ;"
          + " sem:hasPlace/owl:sameAs <http://www.wikidata.org/entity/Q18808> ;"
          + " sem:hasTimeStamp ?day ;"
          + " sem:hasActor ?role , ?otherRole ."
          + " ?role rdf:value ?a . ?otherRole rdf:value ?b ."
          + " ?a schema:name ?one . ?b schema:name ?other . FILTER(STR(?a) < STR(?b)) }";

  private static final Map<String, Set<String>> VOCABULARIES =
      Map.of(
          Graph.SEM,
          Set.of(
              "Event",
              "Actor",
              "Place",
              "Role",
              "View",
              "Authority",
              "eventType",
              "roleType",
              "hasActor",
              "hasPlace",
              "hasTimeStamp",
              "hasBeginTimeStamp",
              "hasEndTimeStamp",
              "subEventOf",
              "accordingTo"),
          Graph.SCHEMA,
          Set.of(
              "NewsArticle",
              "Person",
              "Place",
              "Organization",
              "name",
              "alternateName",
              "description",
              "identifier",
              "url",
              "headline",
              "datePublished",
              "publisher",
              "mentions",
              "jobTitle"),
          PROV.NAMESPACE,
          Set.of("Entity", "Agent", "wasDerivedFrom", "wasAttributedTo"));

  private static Model parsed(Format format, String written) throws IOException {
    RDFFormat syntax = format == Format.TURTLE ? RDFFormat.TURTLE : RDFFormat.JSONLD;
    return Rio.parse(new StringReader(written), syntax);
  }

  @Test
  void newsIsAsKept() throws IOException {
    Golden.assertFile("news.ttl", Golden.written(Format.TURTLE, DEFAULT, News.all()));
    Golden.assertFile("news.jsonld", Golden.written(Format.JSONLD, DEFAULT, News.all()));
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "JSONLD"})
  void readsBackAsItsGraph(Format format) throws IOException {
    List<Analysis> all =
        List.of(
            News.meeting(), News.call(), News.nothing(), Samples.full(), Samples.empty("\uD800\n"));
    Model expected = new LinkedHashModel();
    all.forEach(analysis -> expected.addAll(Graph.of(analysis, DEFAULT.base())));
    assertEquals(
        new TreeSet<>(expected.stream().map(Object::toString).toList()),
        new TreeSet<>(
            parsed(format, Golden.written(format, DEFAULT, all)).stream()
                .map(Object::toString)
                .toList()));
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "JSONLD"})
  void aStoreTellsWhoMetWhomInPyongyang(Format format) throws IOException {
    SailRepository store = new SailRepository(new MemoryStore());
    List<String> answers = new ArrayList<>();
    try (RepositoryConnection connection = store.getConnection()) {
      connection.add(parsed(format, Golden.written(format, DEFAULT, News.all())));
      try (TupleQueryResult result =
          connection.prepareTupleQuery(WHO_MET_WHOM_IN_PYONGYANG).evaluate()) {
        for (BindingSet row : result) {
          answers.add(
              Stream.of("one", "other", "day")
                  .map(name -> row.getValue(name).stringValue())
                  .collect(Collectors.joining(" | ")));
        }
      }
    } finally {
      store.shutDown();
    }
    assertEquals(List.of("باتار دورجي | ري سون هوا | 2024-05-01"), answers);
  }

  @Test
  void termsAreThoseOfTheirVocabularies() {
    for (Analysis analysis : List.of(News.meeting(), News.call(), Samples.full())) {
      for (Statement statement : Graph.of(analysis, DEFAULT.base())) {
        Stream.of(statement.getPredicate(), statement.getObject())
            .filter(IRI.class::isInstance)
            .map(IRI.class::cast)
            .filter(iri -> VOCABULARIES.containsKey(iri.getNamespace()))
            .forEach(
                iri ->
                    assertTrue(
                        VOCABULARIES.get(iri.getNamespace()).contains(iri.getLocalName()),
                        iri.toString()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "JSONLD"})
  void nothingIsAnEmptyGraph(Format format) throws IOException {
    assertTrue(parsed(format, Golden.written(format, DEFAULT, List.of())).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "JSONLD"})
  void eachAnalysisReachesTheStream(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AnalysisWriter writer = format.open(out)) {
      writer.write(News.meeting());
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("v2-role2"));
    }
  }

  @Test
  void baseIsWhatIrisBeginWith() throws IOException {
    FormatOptions options = new FormatOptions("https://example.org/news/", false);
    String turtle = Golden.written(Format.TURTLE, options, News.all());
    assertTrue(turtle.contains("<https://example.org/news/document/saudi-17#v2>"), turtle);
    assertFalse(turtle.contains("urn:khabar:document"), turtle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "/x/", "http://x", "http://x/#", "http://x/ y/", "urn:x y:"})
  void oddBaseIsRefused(String base) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new FormatOptions(base, false));
    assertTrue(e.getMessage().startsWith("base: expected an absolute IRI"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TURTLE", "JSONLD"})
  void missingLibraryIsNamed(String format) throws Exception {
    assertEquals(
        "format "
            + format
            + ": RDF4J is not on the class path; add "
            + OptionalLibrary.RDF4J.coordinate(),
        Child.open(format, "rdf4j"));
  }

  @Test
  void otherFormatsNeedNoRdf4j() throws Exception {
    assertEquals("opened", Child.open("CONLL", "rdf4j"));
  }
}
