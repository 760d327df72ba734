package org.tallystick.app.web.reports;

import java.time.LocalDate;
import java.util.Comparator;
import org.tallystick.app.web.view.SortKey;

/** What the list of reports can be sorted by. */
public enum Order implements SortKey {
  TITLE("Title", false, Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER)),
  PUBLISHER("Publisher", false, Comparator.comparing(Order::outlet, String.CASE_INSENSITIVE_ORDER)),
  PUBLISHED("Published", true, Comparator.comparing(Order::day).reversed()),
  CLAIMS("Claims", true, Comparator.comparingInt(entry -> -entry.claims())),
  OPEN("Open", true, Comparator.comparingInt(entry -> -entry.open()));

  /** What comes first unless another order is asked for. */
  static final Order USUAL = PUBLISHED;

  private final String label;
  private final boolean number;

  @SuppressWarnings("ImmutableEnumChecker") // none of the comparators has a state
  private final Comparator<Entry> comparator;

  Order(String label, boolean number, Comparator<Entry> comparator) {
    this.label = label;
    this.number = number;
    this.comparator = comparator;
  }

  private static LocalDate day(Entry entry) {
    return entry.head().published().orElse(LocalDate.MIN);
  }

  private static String outlet(Entry entry) {
    return entry.head().publisher().orElse("\uffff");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean number() {
    return number;
  }

  /** What goes by it; what is equal goes by the newest, then by title and id. */
  Comparator<Entry> comparator() {
    return comparator
        .thenComparing(USUAL.comparator)
        .thenComparing(TITLE.comparator)
        .thenComparing(entry -> entry.head().id().sha256());
  }
}
