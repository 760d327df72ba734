package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;

/** All statements laid out from the earliest to the latest, with what is the same about them. */
final class Desk {
  /** Earliest published first, undated last; complete, so that equal input gives equal output. */
  static final Comparator<Statement> EARLIEST =
      Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MAX))
          .thenComparing(s -> s.claim().id())
          .thenComparing(s -> s.claim().report())
          .thenComparing(s -> s.publisher().orElse(""));

  /** What is said in one text, near copies included. */
  record InText(ReportId text, Cell cell) {}

  /** What one voice says. */
  record Said(String voice, Cell cell, Status status) {}

  private final List<Statement> statements;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> voices = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Integer> byClaim = new HashMap<>();
  private final Map<InText, List<Integer>> sourcedInText = new HashMap<>();
  private final Map<InText, List<Integer>> unsourcedInText = new HashMap<>();
  private final Map<Cell, List<Integer>> sourcedByValue = new HashMap<>();

  Desk(List<Statement> sorted, SourceRegister register) {
    statements = sorted;
    Map<Cell, Cell> shared = new HashMap<>();
    Map<String, Source> names = new HashMap<>();
    Map<String, Source> outlets = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Statement statement = sorted.get(i);
      Source source = speaker(statement, register, names, outlets);
      Cell cell = Cell.of(statement.claim());
      cell = shared.computeIfAbsent(cell, c -> c);
      sources.add(source);
      voices.add(keys.computeIfAbsent(source.name(), SourceName::key));
      cells.add(cell);
      byClaim.putIfAbsent(statement.claim().id(), i);
      put(sourced(i) ? sourcedInText : unsourcedInText, new InText(statement.text(), cell), i);
      if (sourced(i)) {
        put(sourcedByValue, cell, i);
      }
    }
  }

  /**
   * As the register says; each name is looked up once, for there are few and statements are many.
   */
  private static Source speaker(
      Statement statement,
      SourceRegister register,
      Map<String, Source> names,
      Map<String, Source> outlets) {
    List<String> chain = statement.claim().sources();
    if (chain.isEmpty()) {
      String outlet = statement.publisher().orElse(statement.claim().report());
      return outlets.computeIfAbsent(outlet, key -> register.outlet(statement));
    }
    return register.inOffice(
        names.computeIfAbsent(chain.get(0), register::resolve), statement.published());
  }

  private static <K> void put(Map<K, List<Integer>> into, K key, int i) {
    into.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
  }

  int size() {
    return statements.size();
  }

  Statement statement(int i) {
    return statements.get(i);
  }

  Source source(int i) {
    return sources.get(i);
  }

  /** The key of the name of whoever says it. */
  String voice(int i) {
    return voices.get(i);
  }

  Cell cell(int i) {
    return cells.get(i);
  }

  boolean sourced(int i) {
    return !statements.get(i).claim().sources().isEmpty();
  }

  Said said(int i) {
    return new Said(voice(i), cell(i), statements.get(i).claim().status());
  }

  /** Whether two say the same in the same words, or as the same voice. */
  boolean alike(int i, int j) {
    return i == j
        || said(i).equals(said(j))
        || (!sourced(i) && !sourced(j) && inText(i).equals(inText(j)));
  }

  /** The statement of that claim; -1 if it is not here. */
  int ofClaim(String id) {
    return byClaim.getOrDefault(id, -1);
  }

  /** Statements with a source in the same text that say the same, the earliest first. */
  List<Integer> sourcedInText(int i) {
    return sourcedInText.getOrDefault(inText(i), List.of());
  }

  /** Statements without a source in the same text that say the same, this one included. */
  List<Integer> unsourcedInText(int i) {
    return unsourcedInText.getOrDefault(inText(i), List.of());
  }

  /** Statements with a source that say the same, the earliest first. */
  List<Integer> sourcedByValue(int i) {
    return sourcedByValue.getOrDefault(cell(i), List.of());
  }

  private InText inText(int i) {
    return new InText(statements.get(i).text(), cell(i));
  }

  /** The outlet and day of a statement, for reasons. */
  String where(int i) {
    Statement statement = statements.get(i);
    String outlet = statement.publisher().orElse(statement.claim().report());
    return outlet + " (" + statement.published().map(LocalDate::toString).orElse("undated") + ")";
  }
}
