package org.tallystick.english.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.language.Judge;
import org.tallystick.reports.Report;

/** A judge that has learned from coded reports; its model is loaded with the first question. */
public final class LearnedJudge implements Judge {
  private static final Map<String, LearnedJudge> JUDGES = new ConcurrentHashMap<>();

  private final String codebook;
  private final WordPieces words;
  private volatile Encoder encoder;

  private LearnedJudge(String codebook) {
    this.codebook = codebook;
    words = words();
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
    return new PageOpinion(new Pages(report, words), this::encoder);
  }

  private Encoder encoder() {
    Encoder loaded = encoder;
    if (loaded == null) {
      synchronized (this) {
        loaded = encoder;
        if (loaded == null) {
          loaded = new Encoder(codebook);
          encoder = loaded;
        }
      }
    }
    return loaded;
  }

  /** The pieces that the encoder knows. */
  static WordPieces words() {
    try (InputStream in = LearnedJudge.class.getResourceAsStream("vocabulary.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> vocabulary = lines.lines().toList();
      return new WordPieces(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
