package org.tallystick.english;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.english.encoder.LearnedJudge;
import org.tallystick.language.Analyzer;
import org.tallystick.language.DateMention;
import org.tallystick.language.Judge;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/** English by Stanford CoreNLP. Cheap to make; models are loaded by the first parse. */
public final class EnglishAnalyzer implements Analyzer {

  @Override
  public List<Sentence> split(String masked, Block block, int blockIndex) {
    return Splitter.split(masked, block, blockIndex);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    return Parser.parse(sentence);
  }

  @Override
  public List<DateMention> dates(Sentence sentence, Optional<LocalDate> published) {
    return Dates.of(sentence, published);
  }

  @Override
  public Optional<Judge> judge(String codebook) {
    return LearnedJudge.of(codebook);
  }
}
