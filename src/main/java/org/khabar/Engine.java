package org.khabar;

/** Who segments, tags and parses the sentences in which an event may stand. */
public enum Engine {
  /** Stanford CoreNLP with its Arabic models, under the GPL v3 or later. */
  CORENLP,
  /** khabar's own; touches no CoreNLP class. */
  LIGHT
}
