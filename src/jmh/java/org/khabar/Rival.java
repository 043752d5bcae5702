package org.khabar;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** CoreNLP by itself, as its own users run it. */
public final class Rival {
  private Rival() {}

  static StanfordCoreNLP pipeline(String annotators) {
    String models = "edu/stanford/nlp/models/";
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("tokenize.language", "ar");
    properties.setProperty(
        "segment.model", models + "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
    properties.setProperty("ssplit.boundaryTokenRegex", "[.]|[!?]+|[!\u061F]+");
    properties.setProperty("pos.model", models + "pos-tagger/arabic.tagger");
    properties.setProperty("parse.model", models + "srparser/arabicSR.ser.gz");
    return new StanfordCoreNLP(properties);
  }

  /** Reads one article, from a cold start. */
  public static void main(String[] args) throws IOException {
    Annotation article = new Annotation(Files.readString(Path.of(args[1])));
    pipeline(args[0]).annotate(article);
  }
}
