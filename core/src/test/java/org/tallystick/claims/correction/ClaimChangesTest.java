package org.tallystick.claims.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

class ClaimChangesTest {

  @Test
  void oneIdIsOneClaim() {
    ClaimChanges changes =
        ClaimChanges.between(
            List.of(claim("a", 0, 300, "RU", "2024"), claim("b", 0, 5, "RU", "")),
            List.of(claim("b", 0, 5, "RU", ""), claim("a", 0, 300, "RU", "2024")));
    assertEquals(List.of("b", "a"), ids(changes.stayed()));
    assertTrue(changes.isEmpty());
  }

  @Test
  void fieldsThatTheIdDoesNotDependOnMayChange() {
    ClaimChanges changes =
        ClaimChanges.between(
            List.of(claim("a", 0, 300, "RU", "2024")), List.of(claim("a", 0, 300, "RU", "")));
    assertEquals(
        Map.of("from", new ClaimChanges.FieldChange("2024", "")),
        changes.changed().get(0).fields());
    assertTrue(changes.came().isEmpty() && changes.went().isEmpty());
  }

  @Test
  void oneQuoteAndNumberIsOneClaimCodedOtherwise() {
    Claim was = claim("a", 0, 300, "RU", "");
    Claim is = claim("z", 0, 300, "UA", "2024");
    Claim otherPlace = claim("p", 90, 300, "RU", "");
    Claim otherNumber = claim("n", 0, 301, "RU", "");
    ClaimChanges changes = ClaimChanges.between(List.of(was), List.of(otherPlace, otherNumber, is));
    assertEquals(List.of(otherPlace, otherNumber), changes.came());
    assertEquals(List.of(), changes.went());
    ClaimChanges.Change change = changes.changed().get(0);
    assertEquals(was, change.before());
    assertEquals(is, change.after());
    assertEquals(List.of("side", "from"), List.copyOf(change.fields().keySet()));
    assertEquals(new ClaimChanges.FieldChange("RU", "UA"), change.fields().get("side"));
  }

  @Test
  void theLeastDifferentMakeAPair() {
    Claim was = claim("a", 0, 300, "RU", "2024");
    Claim far = claim("y", 0, 300, "UA", "2020");
    Claim near = claim("z", 0, 300, "RU", "2025");
    ClaimChanges changes = ClaimChanges.between(List.of(was), List.of(far, near));
    assertEquals(near, changes.changed().get(0).after());
    assertEquals(List.of(far), changes.came());
  }

  @Test
  void everyClaimIsToldOfOnce() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<Claim> before = some(random);
      List<Claim> after = some(random);
      ClaimChanges there = ClaimChanges.between(before, after);
      Stream<Claim> was = there.changed().stream().map(ClaimChanges.Change::before);
      Stream<Claim> is = there.changed().stream().map(ClaimChanges.Change::after);
      assertEquals(
          sorted(before), sorted(all(there.stayed().stream(), there.went().stream(), was)));
      assertEquals(sorted(after), sorted(all(there.stayed().stream(), there.came().stream(), is)));
      assertEquals(sorted(there.stayed()), sorted(ClaimChanges.between(after, before).stayed()));
      assertTrue(ClaimChanges.between(before, before).isEmpty());
      there.changed().forEach(change -> assertTrue(!change.fields().isEmpty()));
    }
  }

  private static List<Claim> some(Random random) {
    List<Claim> claims = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int begin = 10 * random.nextInt(2);
      int value = 1 + random.nextInt(2);
      String side = random.nextBoolean() ? "RU" : "UA";
      claims.add(claim(begin + "/" + value + side, begin, value, side, ""));
    }
    Set<String> seen = new HashSet<>();
    claims.removeIf(claim -> !seen.add(claim.id()));
    Collections.shuffle(claims, random);
    return claims;
  }

  private static List<Claim> all(Stream<Claim> a, Stream<Claim> b, Stream<Claim> c) {
    return Stream.concat(Stream.concat(a, b), c).toList();
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  private static List<String> sorted(List<Claim> claims) {
    return ids(claims).stream().sorted().toList();
  }

  private static Claim claim(String id, int begin, int value, String side, String from) {
    return new Claim(
        id,
        ReportId.of("report"),
        "report",
        "the quote",
        "killed",
        Optional.of(Interval.exactly(value)),
        Optional.of("people"),
        Optional.of(Hedge.EXACT),
        Optional.empty(),
        List.of("KP"),
        Optional.of(side),
        Status.STATED,
        List.of(),
        Optional.of(from).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "fighters/1",
        new Evidence(new Span(begin, begin + 9), Map.of(), List.of()));
  }
}
