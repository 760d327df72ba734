package org.tallystick.language;

import java.util.Arrays;

/**
 * Phrases looked for in a text that has no tokens yet, in one pass. It finds at least what {@link
 * PhraseIndex} finds in the tokens of that text, for letter case, spaces, hyphens and other signs
 * between letters and digits do not matter to it.
 */
public final class PhraseScan {
  /** More signs than that between two letters part what belongs together in no phrase. */
  private static final int WIDEST_GAP = 4;

  private final Node root = new Node();

  /** A beginning of phrases. */
  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private boolean ends;
    private boolean endsName;

    Node at(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
    }

    Node grow(char letter) {
      Node node = at(letter);
      if (node == null) {
        node = new Node();
        letters = Arrays.copyOf(letters, letters.length + 1);
        next = Arrays.copyOf(next, next.length + 1);
        letters[letters.length - 1] = letter;
        next[next.length - 1] = node;
      }
      return node;
    }
  }

  /** Adds a phrase that is found however it is written. */
  public void add(String phrase) {
    Node end = grow(phrase);
    end.ends |= end != root;
  }

  /** Adds a name, which is only found with a capital. */
  public void addName(String name) {
    Node end = grow(name);
    end.endsName |= end != root;
  }

  private Node grow(String phrase) {
    Node node = root;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        node = node.grow(Character.toLowerCase(c));
      }
    }
    return node;
  }

  /** Whether one of the phrases is in the text, beginning and ending where words do. */
  public boolean findsAny(CharSequence text) {
    return count(text, 1) > 0;
  }

  /** At how many words of the text a phrase begins; it looks for no more than {@code most}. */
  public int count(CharSequence text, int most) {
    int found = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length() && found < most; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inWord && beginsAt(text, i)) {
        found++;
      }
      inWord = letter;
    }
    return found;
  }

  private boolean beginsAt(CharSequence text, int begin) {
    boolean capital = Character.isUpperCase(text.charAt(begin));
    Node node = root;
    int gap = 0;
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (++gap > WIDEST_GAP) {
          return false;
        }
        continue;
      }
      gap = 0;
      node = node.at(Character.toLowerCase(c));
      if (node == null) {
        return false;
      }
      boolean wordEnds = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (wordEnds && (node.ends || node.endsName && capital)) {
        return true;
      }
    }
    return false;
  }
}
