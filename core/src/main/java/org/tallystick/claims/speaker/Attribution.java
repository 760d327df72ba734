package org.tallystick.claims.speaker;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Span;

/**
 * Who says something in a sentence, and what part of it.
 *
 * @param chain those who say it, the one it comes from first
 * @param cue index of the word that says that somebody says it
 * @param contentFirst index of the first token of what is said
 * @param contentLast index of the last
 * @param status what the cue makes of it: {@code deny} makes it denied
 * @param speaker where the speaker is named, if in this sentence
 * @param rule id of the rule that found it
 */
public record Attribution(
    List<String> chain,
    int cue,
    int contentFirst,
    int contentLast,
    Status status,
    Optional<Span> speaker,
    String rule) {

  /** Keeps what it is given unchangeable. */
  public Attribution {
    chain = chain.stream().distinct().toList();
  }

  /** The same with another chain. */
  Attribution with(List<String> newChain) {
    return new Attribution(newChain, cue, contentFirst, contentLast, status, speaker, rule);
  }

  /** The same over other words. */
  Attribution over(int first, int last) {
    return new Attribution(chain, cue, first, last, status, speaker, rule);
  }

  /** Whether the token is part of what is said. */
  public boolean covers(int token) {
    return contentFirst <= token && token <= contentLast;
  }
}
