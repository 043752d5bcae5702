/** Arabic news in; people, places, organisations, titles, meetings and visits out. */
module org.khabar {
  requires static com.github.luben.zstd_jni; // the command line's files *.zst only
  requires static edu.stanford.nlp.corenlp; // Engine.CORENLP only
  requires static info.picocli; // the command line only
  requires static me.tongfei.progressbar;
  requires static org.jspecify;
  requires static org.tukaani.xz; // training only
  requires static rdf4j.model; // Format.TURTLE and JSONLD only, as all of RDF4J
  requires static rdf4j.model.api;
  requires static rdf4j.model.vocabulary;
  requires static rdf4j.rio.api;
  requires static rdf4j.rio.turtle;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires org.apache.commons.csv;
  requires org.apache.opennlp.tools;
  requires org.slf4j; // for OpenNLP, which as an automatic module cannot ask for it

  exports org.khabar;
  exports org.khabar.corenlp;
  exports org.khabar.entity;
  exports org.khabar.event;
  exports org.khabar.link;
  exports org.khabar.match;
  exports org.khabar.opennlp;
  exports org.khabar.output;
  exports org.khabar.resolve;
  exports org.khabar.romanize;
  exports org.khabar.text;
  exports org.khabar.time;

  opens org.khabar.cli to
      info.picocli;
  opens org.khabar.learn to
      com.fasterxml.jackson.databind;
}
