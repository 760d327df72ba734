package org.tallystick.language;

import org.tallystick.reports.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the report
 * @param text as written
 * @param lower in lower case
 * @param lemma dictionary form in lower case; the lower-cased text while the sentence is not parsed
 * @param tag Penn Treebank part of speech; empty while the sentence is not parsed
 */
public record Token(Span span, String text, String lower, String lemma, String tag) {

  /** A word whose part of speech is not yet known. */
  public static Token raw(Span span, String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return new Token(span, text, lower, lower, "");
  }

  /** Whether the tag begins so: {@code is("VB")} holds of every verb form. */
  public boolean is(String tagPrefix) {
    return tag.startsWith(tagPrefix);
  }
}
