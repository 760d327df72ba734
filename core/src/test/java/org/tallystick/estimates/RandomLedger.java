package org.tallystick.estimates;

import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.Statement;

/** Statements at random, the same for the same seed. */
final class RandomLedger {
  private RandomLedger() {}

  /** What another outlet makes of it; every third forgets to say from whom it has the figure. */
  static Statement copy(Statement original, int number) {
    Claim c = original.claim();
    Claim copy =
        new Claim(
            "copy " + number,
            c.reportId(),
            "report " + number,
            c.quote(),
            c.measure(),
            c.value(),
            c.unit(),
            c.hedge(),
            c.detail(),
            c.origins(),
            c.side(),
            c.status(),
            number % 3 == 0 ? List.of() : c.sources(),
            c.from(),
            c.to(),
            c.place(),
            c.formation(),
            c.codebook(),
            c.evidence());
    return new Statement(
        copy,
        original.published().map(day -> day.plusDays(number % 90)),
        Optional.of("Outlet " + number));
  }

  /** Up to a dozen statements on three questions by voices of several kinds. */
  static List<Statement> of(Random random) {
    String[] names = {"NIS", "HUR", "Kyiv", "Pentagon", "Seoul", "US officials", "A", "B", "C"};
    List<Statement> statements = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      int name = random.nextInt(names.length + 2);
      ClaimsForTest draft = name < names.length ? says(names[name]) : says();
      draft =
          switch (random.nextInt(6)) {
            case 0 -> draft.unit("share").value(share(random), Hedge.VAGUE);
            case 1, 2 -> number(random, draft.measure("serving"), 20);
            default -> number(random, draft, 20);
          };
      draft =
          switch (random.nextInt(12)) {
            case 0 -> draft.status(Status.DENIED);
            case 1 -> draft.status(Status.EXPECTED);
            case 2 -> draft.status(Status.ALLEGED);
            case 3 -> draft.unquantified();
            default -> draft;
          };
      String day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600)).toString();
      statements.add(draft.in("report " + i, random.nextInt(8) == 0 ? "" : day).statement());
    }
    return statements;
  }

  private static Interval share(Random random) {
    return Interval.between(random.nextDouble(), random.nextDouble());
  }

  static ClaimsForTest number(Random random, ClaimsForTest draft, double middle) {
    double value = Math.rint(middle * Math.exp(Math.abs(random.nextGaussian()) * 2));
    return switch (random.nextInt(7)) {
      case 0 -> draft.about(value);
      case 1 -> draft.atLeast(value);
      case 2 -> draft.atMost(value);
      case 3 -> draft.range(value, value * 1.5);
      case 4 -> draft.vague(value, value * 5);
      case 5 -> middle < 100 && random.nextInt(3) == 0 ? draft.exactly(0) : draft.exactly(value);
      default -> draft.exactly(value);
    };
  }
}
