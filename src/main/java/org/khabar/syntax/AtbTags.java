package org.khabar.syntax;

/**
 * The tag set of CoreNLP's Arabic models (Bies' reduction of the Penn Arabic Treebank's) in terms
 * of {@link Tag}.
 */
final class AtbTags {
  private AtbTags() {}

  /** What a tag of the set means. */
  static Tag tag(String atb) {
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
      case "IN" -> Tag.PREPOSITION;
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
