package org.tallystick.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.reports.Block;

/**
 * Remembers every sentence it has parsed, for who reads the same reports again and again. Its
 * memory is not bounded.
 */
public final class MemoizingAnalyzer implements Analyzer {
  private final Analyzer analyzer;
  private final Map<Sentence, Sentence> parses = new ConcurrentHashMap<>();
  private final Map<Dated, List<DateMention>> dates = new ConcurrentHashMap<>();

  private record Dated(Sentence sentence, Optional<LocalDate> published) {}

  /** Remembers what that one says. */
  public MemoizingAnalyzer(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public List<Sentence> split(String masked, Block block, int blockIndex) {
    return analyzer.split(masked, block, blockIndex);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    return parses.computeIfAbsent(sentence, analyzer::parse);
  }

  @Override
  public List<DateMention> dates(Sentence sentence, Optional<LocalDate> published) {
    return dates.computeIfAbsent(
        new Dated(sentence, published), key -> analyzer.dates(sentence, published));
  }
}
