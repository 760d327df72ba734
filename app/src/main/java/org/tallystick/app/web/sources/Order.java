package org.tallystick.app.web.sources;

import java.time.LocalDate;
import java.util.Comparator;
import org.tallystick.app.web.view.SortKey;

/** What the register can be sorted by. */
public enum Order implements SortKey {
  SOURCE("Source", false, Comparator.comparing(e -> e.source().name(), Order::names)),
  KIND("Kind", false, Comparator.comparing(e -> e.source().kind())),
  CAMP(
      "Camp",
      false,
      Comparator.<Entry, Boolean>comparing(e -> e.camp().isEmpty()).thenComparing(Entry::camp)),
  GRADE("Grade", false, Comparator.comparing(Entry::grade)),
  CLAIMS("Claims", true, Comparator.comparingInt(e -> -e.claims())),
  QUESTIONS("Questions", true, Comparator.comparingInt(e -> -e.questions())),
  ECHOES("Echoes", true, Comparator.comparingInt(e -> -e.echoes())),
  REPORTS("Reports", true, Comparator.comparingInt(e -> -e.reports())),
  LAST("Last heard", true, Comparator.comparing(Order::last).reversed());

  /** What comes first unless another order is asked for. */
  static final Order USUAL = REPORTS;

  private final String label;
  private final boolean number;

  @SuppressWarnings("ImmutableEnumChecker") // none of the comparators has a state
  private final Comparator<Entry> comparator;

  Order(String label, boolean number, Comparator<Entry> comparator) {
    this.label = label;
    this.number = number;
    this.comparator = comparator;
  }

  private static int names(String a, String b) {
    return String.CASE_INSENSITIVE_ORDER.compare(a, b);
  }

  private static LocalDate last(Entry entry) {
    return entry.last().orElse(LocalDate.MIN);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean number() {
    return number;
  }

  /** What goes by it; what is equal goes by what is heard most, then by name. */
  Comparator<Entry> comparator() {
    return comparator
        .thenComparing(USUAL.comparator)
        .thenComparing(CLAIMS.comparator)
        .thenComparing(SOURCE.comparator)
        .thenComparing(e -> e.source().name());
  }
}
