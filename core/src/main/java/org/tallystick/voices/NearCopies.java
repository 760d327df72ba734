package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.tallystick.reports.ReportId;

/**
 * Finds reports that are one text, published again and again with small changes.
 *
 * <p>Reports are taken from the earliest to the latest. One whose text shares at least {@value
 * #ALIKE} of all runs of five words with an original is its copy – of the most alike, if there are
 * several –, else it is an original itself. So every copy is like its original, however many
 * changes other copies have seen, and the order of the input makes no difference.
 *
 * <p>Signatures find the pairs worth a look, by locality-sensitive hashing in bands of four numbers
 * (Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, section 3.4): a pair that is just
 * alike enough is found with a probability of 0.87, one that shares 0.7 with 0.9998. Then the texts
 * themselves decide; they are asked for one by one, and only a few are kept at a time.
 */
public final class NearCopies {
  /** From what likeness on a report is a copy, as in Broder's clusters of web pages. */
  static final double ALIKE = 0.5;

  /** Signatures further apart than this are not looked at: four standard errors below. */
  private static final double HOPELESS = ALIKE - 4 * 0.045;

  private static final int TEXTS_KEPT = 500;

  private static final Comparator<Candidate> EARLIEST =
      Comparator.comparing((Candidate c) -> c.published().orElse(LocalDate.MAX))
          .thenComparing(c -> c.report().sha256());

  private final Function<ReportId, String> texts;
  private final Map<Long, List<Integer>> originalsByBand = new HashMap<>();
  private final Map<Integer, Shingles> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Shingles> eldest) {
          return size() > TEXTS_KEPT;
        }
      };

  /**
   * A report that may be a copy.
   *
   * @param report which
   * @param published when, if known; the undated come last
   * @param signature of its text
   */
  public record Candidate(ReportId report, Optional<LocalDate> published, Signature signature) {}

  private NearCopies(Function<ReportId, String> texts) {
    this.texts = texts;
  }

  /**
   * The copies among these reports, each with its original. Originals and reports without a copy
   * are not in the result.
   *
   * @param texts gives the text of a report among them
   */
  public static Map<ReportId, Copy> among(
      Collection<Candidate> reports, Function<ReportId, String> texts) {
    return new NearCopies(texts).find(reports.stream().distinct().sorted(EARLIEST).toList());
  }

  private Map<ReportId, Copy> find(List<Candidate> sorted) {
    Map<ReportId, Copy> copies = new HashMap<>();
    for (int at = 0; at < sorted.size(); at++) {
      Candidate report = sorted.get(at);
      if (!report.signature().isEmpty()) {
        Optional<Copy> copy = copy(sorted, at);
        copy.ifPresentOrElse(
            found -> copies.put(report.report(), found), remember(report.signature(), at));
      }
    }
    return Map.copyOf(copies);
  }

  private Runnable remember(Signature signature, int at) {
    return () -> {
      for (int band = 0; band < Signature.bands(); band++) {
        originalsByBand.computeIfAbsent(signature.band(band), key -> new ArrayList<>(1)).add(at);
      }
    };
  }

  private Optional<Copy> copy(List<Candidate> sorted, int at) {
    Signature signature = sorted.get(at).signature();
    TreeSet<Integer> originals = new TreeSet<>();
    for (int band = 0; band < Signature.bands(); band++) {
      originals.addAll(originalsByBand.getOrDefault(signature.band(band), List.of()));
    }
    Optional<Copy> best = Optional.empty();
    for (int original : originals) {
      Candidate other = sorted.get(original);
      if (signature.likeness(other.signature()) >= HOPELESS) {
        double likeness = shingles(sorted, at).likeness(shingles(sorted, original));
        if (likeness >= ALIKE && likeness > best.map(Copy::likeness).orElse(0.0)) {
          best = Optional.of(new Copy(other.report(), likeness));
        }
      }
    }
    return best;
  }

  private Shingles shingles(List<Candidate> sorted, int at) {
    Shingles known = recent.get(at);
    if (known == null) {
      known = Shingles.of(texts.apply(sorted.get(at).report()));
      recent.put(at, known);
    }
    return known;
  }
}
