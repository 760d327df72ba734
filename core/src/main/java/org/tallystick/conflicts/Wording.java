package org.tallystick.conflicts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.estimates.Question;
import org.tallystick.reports.Span;
import org.tallystick.voices.SourceRegister;

/**
 * Puts clashes into one plain sentence each, with both sides in the same words and figures as they
 * were put, hedges included.
 */
final class Wording {
  private final Map<String, String> names = new HashMap<>();

  Wording(Codebook codebook) {
    for (String table : List.of("world/countries", "world/peoples", "parties")) {
      if (codebook.tables().containsKey(table)) {
        for (Table.Row row : codebook.rows(table)) {
          boolean party = table.equals("parties");
          String name = row.list(party ? "name" : "names").stream().findFirst().orElse("");
          names.putIfAbsent(row.get("code"), name.replaceFirst(" \\(.*\\)$", ""));
        }
      }
    }
  }

  String disjoint(Said lower, Said upper) {
    return subject(lower.question())
        + says(lower, true)
        + ", but "
        + says(upper, false)
        + ": no number fits both.";
  }

  String fallen(Said lower, Said upper) {
    return subject(lower.question())
        + says(lower, true)
        + ", but later "
        + says(upper, false)
        + ": a total cannot fall.";
  }

  String revised(Said lower, Said upper, boolean total) {
    boolean inOrder = !when(lower).isAfter(when(upper));
    Said first = inOrder ? lower : upper;
    Said second = inOrder ? upper : lower;
    return subject(lower.question())
        + who(first)
        + " said "
        + amount(first.claim(), true)
        + at(first)
        + (first.claim().reportId().equals(second.claim().reportId()) ? " and " : " and then ")
        + amount(second.claim(), false)
        + at(second)
        + (total && inOrder && !when(lower).equals(when(upper))
            ? ": it has lowered its own total."
            : ": no number fits both.");
  }

  String withdrawn(Said claim, Said denial) {
    return subject(claim.question())
        + who(claim)
        + " both says "
        + amount(claim.claim(), true)
        + at(claim)
        + " and denies "
        + (denial.numbered() ? amount(denial.claim(), false) : "it")
        + at(denial)
        + ".";
  }

  String within(Said lower, Said upper) {
    boolean inOrder = begin(lower) <= begin(upper);
    Said first = inOrder ? lower : upper;
    Said second = inOrder ? upper : lower;
    return subject(lower.question())
        + "the report “"
        + first.claim().report()
        + "” first gives "
        + amount(first.claim(), true)
        + of(first)
        + ", then "
        + amount(second.claim(), false)
        + of(second)
        + date(first)
        + ": no number fits both.";
  }

  String denied(Said claim, Said denial) {
    boolean same = value(claim).equals(value(denial)) && claim.numbered() == denial.numbered();
    return subject(claim.question())
        + says(claim, true)
        + ", which is denied by "
        + who(denial)
        + (same || !denial.numbered() ? "" : ", speaking of " + amount(denial.claim(), false))
        + at(denial)
        + ".";
  }

  String parts(List<Said> lower, Said upper) {
    boolean oneMeasure =
        lower.stream().allMatch(s -> s.question().measure().equals(upper.question().measure()));
    List<String> items = new ArrayList<>();
    for (Said part : lower) {
      items.add(
          said(part)
              + amount(part.claim(), !oneMeasure || items.isEmpty())
              + whose(part)
              + at(part));
    }
    double sum = lower.stream().mapToDouble(s -> floor(s.claim())).sum();
    boolean open =
        lower.stream().anyMatch(s -> value(s).filter(v -> !v.low().equals(v.high())).isPresent());
    boolean about = lower.stream().anyMatch(s -> hedge(s.claim()) == Hedge.ABOUT);
    return side(upper.question())
        + list(items)
        + (lower.size() > 1
            ? ", together " + (open ? "at least " : about ? "about " : "") + number(sum)
            : "")
        + ", but "
        + said(upper)
        + amount(upper.claim(), true)
        + " for all "
        + people(upper.question().origins())
        + at(upper)
        + ": the "
        + (lower.size() > 1 ? "parts exceed" : "part exceeds")
        + " the whole.";
  }

  private String subject(Question question) {
    String people = people(question.origins());
    return "Of "
        + people
        + question.side().map(s -> " on the side of " + name(s)).orElse("")
        + ", ";
  }

  private String side(Question question) {
    return question.side().map(s -> "On the side of " + name(s) + ", ").orElse("");
  }

  private String whose(Said said) {
    List<String> origins = said.question().origins();
    return origins.isEmpty() ? "" : " of " + people(origins);
  }

  private String people(List<String> origins) {
    if (origins.isEmpty()) {
      return "people of no named origin";
    }
    return origins.equals(List.of("foreign"))
        ? "foreigners"
        : "people from " + list(origins.stream().map(this::name).toList());
  }

  private String name(String code) {
    String name = names.getOrDefault(code, "");
    return name.isEmpty() ? code : name;
  }

  private String says(Said said, boolean measure) {
    return said(said) + amount(said.claim(), measure) + at(said);
  }

  private String said(Said said) {
    return who(said) + " says ";
  }

  /** The source, or the report that speaks for itself. */
  private static String who(Said said) {
    return said.source().kind().equals(SourceRegister.REPORT)
        ? "“" + said.source().name() + "” itself"
        : said.source().name();
  }

  private static String of(Said said) {
    return said.claim().sources().isEmpty() ? "" : " from " + said.source().name();
  }

  private static String date(Said said) {
    return said.statement().published().map(day -> " (" + day + ")").orElse("");
  }

  private static String at(Said said) {
    String day = said.statement().published().map(Object::toString).orElse("undated");
    String as =
        said.claim().to().filter(to -> !day.startsWith(to)).map(to -> " for " + to).orElse("");
    return " ("
        + day
        + as
        + said.claim().place().map(place -> ", " + place).orElse("")
        + said.claim().formation().map(unit -> ", " + unit).orElse("")
        + (said.claim().status() == Status.ALLEGED ? ", alleged only)" : ")");
  }

  private static LocalDate when(Said said) {
    return said.day().orElse(LocalDate.MIN);
  }

  private static int begin(Said said) {
    return said.claim().evidence().quote().begin();
  }

  private static Optional<Interval> value(Said said) {
    return said.claim().value();
  }

  private static Hedge hedge(Claim claim) {
    return claim.hedge().orElse(Hedge.EXACT);
  }

  private static double floor(Claim claim) {
    return claim.value().map(v -> v.low().orElse(0)).orElse(0.0);
  }

  /** The figure as it was put: "about 1,100 killed", "at least 300", "“dozens” (24 to 99)". */
  static String amount(Claim claim, boolean measure) {
    Interval value = claim.value().orElse(Interval.atLeast(1));
    String unit = claim.unit().orElse("people");
    String what = measure && !unit.equals(claim.measure()) ? " " + claim.measure() : "";
    String noun = unit.equals("people") ? "" : " " + unit;
    String low = number(value.low().orElse(0));
    String high = number(value.high().orElse(0));
    String between = low.equals(high) ? low : low + " to " + high;
    String figure =
        switch (hedge(claim)) {
          case UNQUANTIFIED -> "that there are some";
          case ABOUT -> "about " + between;
          case VAGUE -> words(claim).map(w -> "“" + w + "” (" + between + ")").orElse(between);
          default ->
              value.high().isEmpty()
                  ? "at least " + low
                  : value.low().isEmpty() ? "at most " + high : between;
        };
    return figure + noun + what;
  }

  /** The words behind the value, where they stand in the quote. */
  private static Optional<String> words(Claim claim) {
    Span quote = claim.evidence().quote();
    return Optional.ofNullable(claim.evidence().parts().get("value"))
        .filter(quote::covers)
        .filter(at -> at.end() - quote.begin() <= claim.quote().length())
        .map(at -> claim.quote().substring(at.begin() - quote.begin(), at.end() - quote.begin()))
        .map(words -> words.replaceAll("\\s+", " ").replaceAll("[\"“”]", ""));
  }

  private static String number(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    BigDecimal stripped = plain.stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, stripped.scale()) + "f", stripped);
  }

  private static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
