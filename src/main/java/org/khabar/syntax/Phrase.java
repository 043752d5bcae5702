package org.khabar.syntax;

/**
 * A constituent over segments.
 *
 * @param label Penn Arabic Treebank category without function tags: {@code S}, {@code NP}, {@code
 *     VP}, {@code PP}, {@code SBAR}, …
 * @param first index of its first segment
 * @param last index after its last segment
 * @param parent index of the parent in {@link Parse#phrases()}, -1 for a root; parents come before
 *     their children
 */
public record Phrase(String label, int first, int last, int parent) {}
