package org.tallystick.app.web.conflicts;

import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;

/** Conflicts as rows for export: one a statement, those of one conflict with one id. */
final class ConflictSheet {
  private record Row(Clash clash, Clash.Member member) {
    Claim claim() {
      return member.said().claim();
    }
  }

  private static final List<Column<Row>> COLUMNS =
      List.of(
          new Column<>("conflict", r -> r.clash().conflict().id()),
          new Column<>("rank", r -> r.clash().rank()),
          new Column<>("kind", r -> r.clash().conflict().kind().code()),
          new Column<>("measure", r -> r.clash().conflict().question().measure()),
          new Column<>("unit", r -> r.clash().conflict().question().unit()),
          new Column<>("origins", r -> r.clash().conflict().question().origins()),
          new Column<>("side", r -> r.clash().conflict().question().side()),
          new Column<>("why", r -> r.clash().conflict().why()),
          new Column<>("role", r -> r.member().member().role().code()),
          new Column<>("source", r -> r.member().source()),
          new Column<>("camp", r -> blank(r.member().member().source().camp())),
          new Column<>(
              "low", r -> r.claim().value().map(Interval::low).orElse(OptionalDouble.empty())),
          new Column<>(
              "high", r -> r.claim().value().map(Interval::high).orElse(OptionalDouble.empty())),
          new Column<>("hedge", r -> r.claim().hedge().map(Hedge::code)),
          new Column<>("published", r -> r.member().said().statement().published()),
          new Column<>("publisher", r -> r.member().said().statement().publisher()),
          new Column<>("claims", r -> r.member().member().claims()),
          new Column<>("claim", r -> r.claim().id()),
          new Column<>("report", r -> r.claim().report()),
          new Column<>("quote", r -> r.claim().quote()));

  private ConflictSheet() {}

  private static String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  static Sheet of(String name, List<Clash> clashes) {
    List<Row> rows =
        clashes.stream()
            .flatMap(clash -> clash.members().stream().map(member -> new Row(clash, member)))
            .toList();
    return Sheet.of(name, rows, COLUMNS);
  }
}
