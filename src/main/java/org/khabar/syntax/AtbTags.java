package org.khabar.syntax;

import java.util.Set;

/**
 * The tag set of CoreNLP's Arabic models (Bies' reduction of the Penn Arabic Treebank's) in terms
 * of {@link Tag}.
 */
final class AtbTags {
  /** Subordinating conjunctions, which the reduced set calls prepositions. */
  private static final Set<String> SUBORDINATORS =
      Set.of("ان", "لان", "لكن", "كي", "لكي", "اذا", "لو", "اذ");

  private AtbTags() {}

  /** The tag of a segment that the treebank writes {@code form}. */
  static Tag tag(String atb, String form) {
    String bare = atb.startsWith("DT") && atb.length() > 2 ? atb.substring(2) : atb;
    return switch (bare) {
      case "NN", "NNS", "VN", "VBG", "NOUN_QUANT" -> Tag.NOUN;
      case "NNP", "NNPS" -> Tag.PROPER_NOUN;
      case "JJ", "JJR", "ADJ_NUM" -> Tag.ADJECTIVE;
      case "VBD" -> Tag.VERB_PERFECT;
      case "VBP" -> Tag.VERB_IMPERFECT;
      case "VB" -> Tag.VERB_IMPERATIVE;
      case "VBN" -> Tag.VERB_PASSIVE;
      case "PRP", "PRP$" -> Tag.PRONOUN;
      case "WP" -> Tag.RELATIVE;
      case "IN" -> SUBORDINATORS.contains(form) ? Tag.CONJUNCTION : Tag.PREPOSITION;
      case "CC" -> Tag.CONJUNCTION;
      case "RP" -> Tag.PARTICLE;
      case "DT" -> Tag.DETERMINER;
      case "RB", "WRB" -> Tag.ADVERB;
      case "CD" -> Tag.NUMBER;
      case "PUNC" -> Tag.PUNCTUATION;
      default -> Tag.OTHER;
    };
  }
}
