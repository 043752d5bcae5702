package org.khabar.syntax;

import org.khabar.token.Sentence;

/** Segments, tags and parses sentences. Implementations are immutable and safe to share. */
public interface SyntaxEngine {

  /** Reads one sentence. Never throws for odd text; it then yields fewer phrases. */
  Parse parse(Sentence sentence);
}
