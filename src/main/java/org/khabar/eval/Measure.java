package org.khabar.eval;

import org.khabar.Analysis;
import org.khabar.learn.GoldDocument;

/** Figures that are told on request, beside those of {@link Scorer}. Not safe to share. */
public interface Measure {

  /** Measures one document and its analysis. */
  void add(GoldDocument gold, Analysis analysis);

  /** The given figures and those of all documents so far. */
  Scores addTo(Scores scores);
}
