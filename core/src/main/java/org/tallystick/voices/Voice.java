package org.tallystick.voices;

import java.util.List;

/**
 * A root source with all it said, however many reports repeat it.
 *
 * @param source who speaks, resolved through the register
 * @param own what stands for the voice: one statement for each question and value, oldest first
 * @param echoes repetitions of those, each with the reason why it is taken for one
 */
public record Voice(Source source, List<Statement> own, List<Echo> echoes) {

  /** Keeps what it is given unchangeable. */
  public Voice {
    own = List.copyOf(own);
    echoes = List.copyOf(echoes);
  }

  /**
   * A repetition.
   *
   * @param statement what was repeated
   * @param of what it repeats
   * @param judgement how sure that is
   * @param reason why, in plain words
   */
  public record Echo(Statement statement, Statement of, Judgement judgement, String reason) {}
}
