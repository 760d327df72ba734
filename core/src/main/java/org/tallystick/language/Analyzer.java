package org.tallystick.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.reports.Block;

/**
 * What the extractor needs of a language. Implementations are safe for use by several threads,
 * accept any text whatsoever and take time linear in its length.
 */
public interface Analyzer {

  /**
   * Splits a block into sentences with raw tokens: cheap, no model is loaded.
   *
   * @param masked the report's text, same length, with markup and emoji blanked out
   * @param block the block to split; spans of the result are positions in the report
   * @param blockIndex the block's place in the layout
   */
  List<Sentence> split(String masked, Block block, int blockIndex);

  /** The same sentence with lemmas, tags and dependencies; a very long one is returned as it is. */
  Sentence parse(Sentence sentence);

  /**
   * The dates a parsed sentence names, relative ones ("last month") reckoned from the day of
   * publication and left out where that is unknown.
   */
  List<DateMention> dates(Sentence sentence, Optional<LocalDate> published);

  /** What has learned to judge the questions of that codebook in this language, if anything has. */
  default Optional<Judge> judge(String codebook) {
    return Optional.empty();
  }
}
