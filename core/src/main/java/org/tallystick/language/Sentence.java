package org.tallystick.language;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.reports.Block;
import org.tallystick.reports.Span;

/**
 * A sentence, heading or list line with its tokens and, once parsed, its syntax.
 *
 * @param block the piece of layout it stands in
 * @param blockIndex that block's place in the report's layout
 * @param span where it stands in the report
 * @param tokens its words in order
 * @param dependencies one arc a token, or none while it is not parsed
 */
public record Sentence(
    Block block, int blockIndex, Span span, List<Token> tokens, List<Dependency> dependencies) {

  /** Keeps what it is given unchangeable. */
  public Sentence {
    tokens = List.copyOf(tokens);
    dependencies = List.copyOf(dependencies);
    if (!dependencies.isEmpty() && dependencies.size() != tokens.size()) {
      throw new IllegalArgumentException("one dependency a token, or none");
    }
  }

  /** Whether tags and dependencies are known. */
  public boolean parsed() {
    return !dependencies.isEmpty();
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The token's word in small letters; empty outside of the sentence. */
  public String wordAt(int index) {
    return index >= 0 && index < size() ? token(index).lower() : "";
  }

  /** Index of the governing token; -1 for the root and in a sentence that is not parsed. */
  public int head(int index) {
    return parsed() ? dependencies.get(index).head() : -1;
  }

  /** Relation to the governing token; empty in a sentence that is not parsed. */
  public String relation(int index) {
    return parsed() ? dependencies.get(index).relation() : "";
  }

  /** Indices of the tokens that this one governs, in order. */
  public List<Integer> children(int index) {
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < dependencies.size(); i++) {
      if (dependencies.get(i).head() == index) {
        children.add(i);
      }
    }
    return children;
  }

  /** The first child in that relation, or -1. */
  public int child(int index, String relation) {
    for (int i = 0; i < dependencies.size(); i++) {
      if (dependencies.get(i).head() == index && dependencies.get(i).relation().equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code ancestor} governs {@code index}, directly or through others, or is it. */
  public boolean within(int index, int ancestor) {
    int at = index;
    for (int steps = 0; at >= 0 && steps <= size(); steps++) {
      if (at == ancestor) {
        return true;
      }
      at = head(at);
    }
    return false;
  }

  /** How many arcs lie between two tokens; a large number in a sentence that is not parsed. */
  public int treeDistance(int a, int b) {
    int up = 0;
    for (int at = a; at >= 0 && up <= size(); at = head(at), up++) {
      int down = 0;
      for (int other = b; other >= 0 && down <= size(); other = head(other), down++) {
        if (other == at) {
          return up + down;
        }
      }
    }
    return size();
  }

  /** The token that heads the clause of a token: a verb, or the root. */
  public int clause(int index) {
    int at = index;
    for (int steps = 0; steps <= size() && head(at) >= 0; steps++) {
      if (token(at).is("VB") && !relation(at).startsWith("aux") && !relation(at).equals("amod")) {
        return at;
      }
      at = head(at);
    }
    return at;
  }

  /** Where the tokens from {@code first} to {@code last}, both included, stand in the report. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().begin(), tokens.get(last).span().end());
  }

  /** Index of the first token that ends after the position, or -1. */
  public int tokenAt(int position) {
    for (int i = 0; i < size(); i++) {
      if (tokens.get(i).span().end() > position) {
        return i;
      }
    }
    return -1;
  }
}
