package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tallystick.conflicts.Conflict.Kind;
import org.tallystick.estimates.ClaimBounds;
import org.tallystick.estimates.Question;
import org.tallystick.reports.ReportId;

/**
 * Numbers of one report, on one question and from one source or none, that cannot both be true:
 * headline against text above all.
 *
 * <p>Of a running total a lower figure of an earlier day is no contradiction, and a much lower one
 * is taken for a part, unless it stands in the headline or the higher one does.
 */
final class WithinReport {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’»)\\]*_]*\\s*$");

  private final ClaimBounds bounds;
  private final Function<Question, Boolean> total;

  private record Key(ReportId report, Question question, Scope scope) {}

  WithinReport(ClaimBounds bounds, Function<Question, Boolean> total) {
    this.bounds = bounds;
    this.total = total;
  }

  /** The clashes among these claims, repetitions included. */
  List<Propagation.Clash> clashes(List<Said> figures) {
    Map<ReportId, Integer> firstText = new LinkedHashMap<>();
    Map<Key, List<Said>> groups = new LinkedHashMap<>();
    for (Said said : figures) {
      ReportId report = said.claim().reportId();
      if (sentence(said)) {
        firstText.merge(report, begin(said), Math::min);
      }
      groups
          .computeIfAbsent(new Key(report, said.question(), said.scope()), k -> new ArrayList<>())
          .add(said);
    }
    List<Propagation.Clash> found = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          int text = firstText.getOrDefault(key.report(), 0);
          clash(group, text).ifPresent(found::add);
        });
    return found;
  }

  private Optional<Propagation.Clash> clash(List<Said> group, int firstText) {
    Map<String, List<Said>> byRoot = new LinkedHashMap<>();
    for (Said said : group) {
      byRoot.computeIfAbsent(root(said), key -> new ArrayList<>()).add(said);
    }
    List<Said> unsourced = byRoot.getOrDefault("", List.of());
    return byRoot.values().stream()
        .map(
            said -> {
              List<Said> all = new ArrayList<>(said);
              unsourced.stream().filter(s -> !all.contains(s)).forEach(all::add);
              return all;
            })
        .flatMap(all -> widest(all, firstText).stream())
        .max(Comparator.comparingDouble(c -> c.lower().get(0).low() / (1 + c.upper().high())));
  }

  /** The greatest lower bound against the smallest upper one. */
  private Optional<Propagation.Clash> widest(List<Said> said, int firstText) {
    Optional<Said> lower =
        said.stream().max(Comparator.comparingDouble(Said::low).thenComparing(Said.ORDER));
    Optional<Said> upper =
        said.stream()
            .filter(Said::bounded)
            .min(Comparator.comparingDouble(Said::high).thenComparing(Said.ORDER));
    if (lower.isEmpty() || upper.isEmpty() || !clash(lower.get(), upper.get(), firstText)) {
      return Optional.empty();
    }
    return Optional.of(
        new Propagation.Clash(Kind.WITHIN_REPORT, List.of(lower.get()), upper.get()));
  }

  private boolean clash(Said lower, Said upper, int firstText) {
    double tolerance = bounds.tolerance();
    if (lower.low() * (1 - tolerance) <= upper.high() * (1 + tolerance)) {
      return false;
    }
    boolean headline = headline(lower, firstText) || headline(upper, firstText);
    boolean time =
        total.apply(lower.question())
            ? !day(upper).isBefore(day(lower))
            : day(upper).equals(day(lower));
    boolean comparable = headline || root(lower).equals(root(upper));
    return time && comparable && (headline || upper.high() >= bounds.part() * lower.low());
  }

  private static LocalDate day(Said said) {
    return said.day().orElse(LocalDate.MIN);
  }

  private static String root(Said said) {
    return said.claim().sources().isEmpty() ? "" : said.voice();
  }

  private static boolean headline(Said said, int firstText) {
    return !sentence(said) && begin(said) < firstText;
  }

  private static boolean sentence(Said said) {
    return SENTENCE_END.matcher(said.claim().quote()).find();
  }

  private static int begin(Said said) {
    return said.claim().evidence().quote().begin();
  }
}
