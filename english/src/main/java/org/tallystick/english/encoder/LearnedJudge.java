package org.tallystick.english.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.Lazy;
import org.tallystick.language.Judge;
import org.tallystick.reports.Report;

/**
 * A judge that has learned from coded reports; what it reads by is loaded with the first question.
 */
public final class LearnedJudge implements Judge {
  /** The pieces that the encoders know. */
  static final Lazy<WordPieces> WORDS = new Lazy<>(LearnedJudge::words);

  private static final Map<String, LearnedJudge> JUDGES = new ConcurrentHashMap<>();

  private final Lazy<Encoder> encoder;

  private LearnedJudge(String codebook) {
    encoder = new Lazy<>(() -> new Encoder(codebook));
  }

  /** The judge of a codebook, if one has learned for it. */
  public static Optional<Judge> of(String codebook) {
    boolean learned = LearnedJudge.class.getResource(codebook + "/encoder.onnx") != null;
    return learned
        ? Optional.of(JUDGES.computeIfAbsent(codebook, LearnedJudge::new))
        : Optional.empty();
  }

  @Override
  public Opinion of(Report report) {
    return new PageOpinion(new Lazy<>(() -> new Pages(report, WORDS.get())), encoder);
  }

  private static WordPieces words() {
    try (InputStream in = LearnedJudge.class.getResourceAsStream("vocabulary.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordPieces(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
