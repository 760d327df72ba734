package org.tallystick.app.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;

class ClaimJsonTest {
  private static final String QUOTE = "Seoul says about 1,100 “North Koreans” fell.";
  // A character outside the basic plane is one code point and two of Java's chars.
  private static final Report REPORT = Report.of("dead", "𝐀 " + QUOTE);

  @Test
  void aClaimHasEveryFieldInTheOrderOfTheCodebook() {
    assertEquals(
        "{\"report\":\"dead\",\"quote\":\"Seoul says about 1,100 “North Koreans” fell.\","
            + "\"measure\":\"killed\",\"low\":1100,\"high\":1100,\"unit\":\"people\","
            + "\"hedge\":\"about\",\"detail\":null,\"origins\":[\"KP\"],\"side\":\"RU\","
            + "\"status\":\"stated\",\"sources\":[\"Seoul\"],\"from\":null,\"to\":null,"
            + "\"place\":null,\"formation\":null,\"begin\":2,\"end\":46,"
            + "\"rules\":[\"number.digits\",\"killed.subject\"],\"codebook\":\"test/1\"}",
        ClaimJson.of(claim(Optional.of(Interval.exactly(1100)), Hedge.ABOUT), REPORT));
  }

  @Test
  void anOpenEndIsNullAndDecimalsAreKept() {
    String json = ClaimJson.of(claim(Optional.of(Interval.atLeast(0.25)), Hedge.AT_LEAST), REPORT);
    assertEquals(
        "\"low\":0.25,\"high\":null,",
        json.substring(json.indexOf("\"low\""), json.indexOf("\"unit\"")));
  }

  @Test
  void aLargeNumberIsWrittenOut() {
    String json =
        ClaimJson.of(claim(Optional.of(Interval.between(20_000, 1e7)), Hedge.RANGE), REPORT);
    assertEquals(
        "\"low\":20000,\"high\":10000000,",
        json.substring(json.indexOf("\"low\""), json.indexOf("\"unit\"")));
  }

  @Test
  void aClaimOfTheLedgerSaysWhereItWasPublished() {
    Statement statement =
        new Statement(
            claim(Optional.empty(), Hedge.ABOUT),
            Optional.of(LocalDate.of(2025, 1, 13)),
            Optional.of("The Wire"));
    String json = ClaimJson.of(statement);
    assertEquals(
        "{\"id\":\"c1\",\"report\":\"dead\",", json.substring(0, json.indexOf("\"quote\"")));
    assertEquals(
        "\"codebook\":\"test/1\",\"published\":\"2025-01-13\",\"publisher\":\"The Wire\"}",
        json.substring(json.indexOf("\"codebook\"")));
  }

  private static Claim claim(Optional<Interval> value, Hedge hedge) {
    return new Claim(
        "c1",
        REPORT.id(),
        REPORT.name(),
        QUOTE,
        "killed",
        value,
        value.map(v -> "people"),
        value.map(v -> hedge),
        Optional.empty(),
        List.of("KP"),
        Optional.of("RU"),
        Status.STATED,
        List.of("Seoul"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "test/1",
        new Evidence(
            new Span(3, 3 + QUOTE.length()), Map.of(), List.of("number.digits", "killed.subject")));
  }
}
