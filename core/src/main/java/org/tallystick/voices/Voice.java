package org.tallystick.voices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A root source with all it said, however many reports repeat it.
 *
 * @param source who speaks, resolved through the register
 * @param own what stands for the voice: one statement for each question and value, oldest first
 * @param echoes repetitions of those, each with the reason why it is taken for one
 * @param apart links of {@code own} to other statements that were looked at and judged different
 */
public record Voice(Source source, List<Statement> own, List<Echo> echoes, List<Echo> apart) {

  /** Keeps what it is given unchangeable. */
  public Voice {
    own = List.copyOf(own);
    echoes = List.copyOf(echoes);
    apart = List.copyOf(apart);
  }

  /** A voice in whose case nothing was judged different. */
  public Voice(Source source, List<Statement> own, List<Echo> echoes) {
    this(source, own, echoes, List.of());
  }

  /** All links, those judged different last. */
  public List<Echo> links() {
    return Stream.concat(echoes.stream(), apart.stream()).toList();
  }

  /**
   * A link between two statements: a repetition, or what might have been taken for one.
   *
   * @param statement what repeats
   * @param of what it repeats
   * @param kind what links them
   * @param judgement whether they are one, and how sure that is
   * @param reason why, in plain words
   */
  public record Echo(
      Statement statement, Statement of, Kind kind, Judgement judgement, String reason) {}

  /** What may link two statements. */
  public enum Kind {
    /** They come from one root, through whatever outlets. */
    CHAIN,
    /** They give one distinctive figure. */
    VALUE,
    /** They stand in one report, the headline and its text. */
    REPORT,
    /** They stand in near-identical texts. */
    COPY,
    /** A person says so. */
    REVIEW;

    /** As written in tables and JSON: {@code chain}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
