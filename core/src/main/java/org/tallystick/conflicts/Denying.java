package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.estimates.ClaimBounds;
import org.tallystick.estimates.Nesting;
import org.tallystick.estimates.Nesting.Answer;
import org.tallystick.estimates.Question;
import org.tallystick.reports.ReportId;

/**
 * Which claims a denial denies: where its own report has said the figure, that claim; otherwise
 * those anywhere that give the figure, one a voice; otherwise the nearest claim before it in its
 * report; otherwise what each voice last said on the question before the denial.
 *
 * <p>A denial that gives no number denies whatever was said on its question. A single case that is
 * denied ("he is alive") denies that case alone.
 */
final class Denying {
  private final Nesting nesting;
  private final ClaimBounds bounds;
  private final Map<ReportId, List<Said>> byReport = new HashMap<>();
  private final Map<String, List<Said>> byFigure = new HashMap<>();
  private final Map<String, Map<Question, List<Said>>> byMeasure = new HashMap<>();

  /** A denial, and a claim that it denies. */
  record Clash(Said claim, Said denial) {}

  Denying(Nesting nesting, ClaimBounds bounds) {
    this.nesting = nesting;
    this.bounds = bounds;
  }

  /**
   * The clashes.
   *
   * @param own what stands for the voices, denials among it, the oldest first
   * @param all every claim, repetitions included
   */
  List<Clash> clashes(List<Said> own, List<Said> all) {
    for (Said said : all) {
      if (said.so()) {
        byReport.computeIfAbsent(said.claim().reportId(), k -> new ArrayList<>()).add(said);
      }
    }
    for (Said said : own) {
      if (said.so()) {
        byFigure.computeIfAbsent(figure(said), k -> new ArrayList<>()).add(said);
        byMeasure
            .computeIfAbsent(said.question().measure(), k -> new LinkedHashMap<>())
            .computeIfAbsent(said.question(), k -> new ArrayList<>())
            .add(said);
      }
    }
    List<Clash> found = new ArrayList<>();
    for (Said denial : own) {
      if (denial.denied()) {
        denied(denial).forEach(claim -> found.add(new Clash(claim, denial)));
      }
    }
    return found;
  }

  private List<Said> denied(Said denial) {
    List<Said> near =
        byReport.getOrDefault(denial.claim().reportId(), List.of()).stream()
            .filter(claim -> of(claim, denial))
            .toList();
    Optional<Said> told = nearest(near, denial, true);
    if (told.isPresent()) {
      return List.of(told.get());
    }
    if (bounds.single(denial.claim())) {
      return List.of();
    }
    if (denial.numbered()) {
      List<Said> same =
          perVoice(
              byFigure.getOrDefault(figure(denial), List.of()).stream()
                  .filter(claim -> of(claim, denial))
                  .toList(),
              false);
      if (!same.isEmpty()) {
        return same;
      }
    }
    return nearest(near, denial, false).map(List::of).orElseGet(() -> standing(denial));
  }

  /** The last before the denial in the text, failing that the first after it. */
  private static Optional<Said> nearest(List<Said> near, Said denial, boolean sameFigure) {
    int at = denial.claim().evidence().quote().begin();
    List<Said> fitting =
        near.stream()
            .filter(claim -> sameFigure ? value(claim).equals(value(denial)) : meet(claim, denial))
            .filter(claim -> !sameFigure || claim.numbered() == denial.numbered())
            .toList();
    Comparator<Said> byPlace = Comparator.comparingInt(s -> s.claim().evidence().quote().begin());
    return fitting.stream()
        .filter(claim -> claim.claim().evidence().quote().begin() <= at)
        .max(byPlace.thenComparing(Said.ORDER))
        .or(() -> fitting.stream().min(byPlace.thenComparing(Said.ORDER)));
  }

  private List<Said> standing(Said denial) {
    if (denial.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = denial.day().get();
    List<Said> said = new ArrayList<>();
    byMeasure
        .getOrDefault(denial.question().measure(), Map.of())
        .forEach(
            (question, claims) -> {
              if (of(claims.get(0), denial)) {
                claims.stream()
                    .filter(claim -> claim.day().filter(d -> !d.isAfter(day)).isPresent())
                    .filter(claim -> meet(claim, denial))
                    .forEach(said::add);
              }
            });
    said.sort(Said.ORDER);
    return perVoice(said, true);
  }

  /** One claim a voice: the last, or the first. */
  private static List<Said> perVoice(List<Said> claims, boolean last) {
    Map<String, Said> one = new LinkedHashMap<>();
    claims.forEach(claim -> one.merge(claim.voice(), claim, (a, b) -> last ? b : a));
    return List.copyOf(one.values());
  }

  /** Whether the denial is about what the claim is about. */
  private boolean of(Said claim, Said denial) {
    Question said = claim.question();
    Question denied = denial.question();
    boolean side =
        said.side().equals(denied.side()) || said.side().isEmpty() || denied.side().isEmpty();
    return said.measure().equals(denied.measure())
        && said.unit().equals(denied.unit())
        && side
        && (said.origins().equals(denied.origins())
            || !said.origins().isEmpty()
                && !denied.origins().isEmpty()
                && nesting.origins(said.origins(), denied.origins(), denied.side()) == Answer.YES);
  }

  private static boolean meet(Said claim, Said denial) {
    double most =
        value(claim).map(v -> v.high().orElse(Double.POSITIVE_INFINITY)).orElse(claim.high());
    return most >= denial.low()
        && claim.low() <= denial.high()
        && (claim.numbered() || !denial.numbered());
  }

  private static Optional<Interval> value(Said said) {
    return said.claim().value();
  }

  private static String figure(Said said) {
    return said.question().measure() + " " + said.question().unit() + " " + value(said);
  }
}
