package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tallystick.app.generations.Reread;
import org.tallystick.app.generations.Rereading;
import org.tallystick.app.generations.SecondLook;
import org.tallystick.app.store.Generation;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Claim;
import org.tallystick.claims.correction.ClaimChanges;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;

/** Says in words what reading again has changed. */
final class RereadWords {
  private final Labels labels;
  private final String codebook;
  private final PrintWriter out;
  private final boolean dry;
  private int stayed;
  private int changed;
  private int came;
  private int went;

  RereadWords(Codebook codebook, PrintWriter out, boolean dry) {
    this.labels = new Labels(codebook);
    this.codebook = codebook.label();
    this.out = out;
    this.dry = dry;
  }

  /** What became of the claims of one report; nothing if they are the same. */
  void tell(Reread reread) {
    ClaimChanges changes = reread.changes();
    stayed += changes.stayed().size();
    changed += changes.changed().size();
    came += changes.came().size();
    went += changes.went().size();
    if (changes.isEmpty()) {
      return;
    }
    out.println(reread.before().name() + " (so far by " + by(reread.before()) + ")");
    changes.came().forEach(claim -> told("+ ", claim, ""));
    changes.went().forEach(claim -> told("- ", claim, ""));
    for (ClaimChanges.Change change : changes.changed()) {
      told("~ ", change.after(), fields(change));
    }
    out.flush();
  }

  private static String by(Generation generation) {
    return generation.codebook() + " and " + generation.program();
  }

  private void told(String mark, Claim claim, String more) {
    out.println("  " + mark + words(claim) + more);
    Wrap.lines("      ", "“" + claim.quote() + "”").forEach(out::println);
  }

  private String words(Claim claim) {
    return String.join(
            ", ",
            claim.unit().map(unit -> Figures.measure(claim.measure(), unit)).orElse(claim.measure())
                + " "
                + Figures.amount(claim),
            claim.origins().isEmpty() ? "no origin" : labels.origins(claim.origins()),
            claim.side().map(side -> "for " + labels.name(side)).orElse("no side"),
            claim.status().code(),
            claim.sources().isEmpty() ? "the report itself" : String.join(" ← ", claim.sources()))
        + " ["
        + claim.id()
        + "]";
  }

  private static String fields(ClaimChanges.Change change) {
    return change.fields().entrySet().stream()
        .map(
            field ->
                "\n      "
                    + field.getKey()
                    + ": "
                    + content(field.getValue().before())
                    + " → "
                    + content(field.getValue().after()))
        .collect(Collectors.joining());
  }

  private static String content(String content) {
    return content.isEmpty() ? Figures.NONE : content.replace("|", ", ").replaceAll("\\.0$", "");
  }

  /** How many reports were read again, and what was left alone and why. */
  void sum(Rereading.Plan plan, String program) {
    String as = codebook + " and " + program;
    int read = plan.due().size();
    out.println(
        Figures.count(read, "report")
            + (dry ? " would be read again by " : " read again by ")
            + as
            + (read == 0
                ? "."
                : ": "
                    + Figures.count(stayed, "claim")
                    + " stayed, "
                    + changed
                    + " changed, "
                    + came
                    + " came, "
                    + went
                    + " went."));
    left(plan.current().size(), "already read so.");
    left(plan.tables().size(), "left alone, being a table: `tallystick import` takes it anew.");
    Map<String, Long> others =
        plan.others().stream()
            .collect(
                Collectors.groupingBy(Generation::codebook, TreeMap::new, Collectors.counting()));
    others.forEach(
        (other, count) ->
            left(
                count,
                "left alone, read with another codebook: --codebook "
                    + other.replaceFirst("/[^/]*$", "")
                    + " reads it again."));
  }

  private void left(long count, String why) {
    if (count > 0) {
      out.println(Figures.count(count, "report") + " " + why);
    }
  }

  /** The decisions on claims that are gone. */
  void secondLooks(List<SecondLook> looks) {
    if (looks.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        looks.size() == 1
            ? "1 decision needs a second look: its claim is not found any more."
            : looks.size() + " decisions need a second look: their claims are not found any more.");
    for (SecondLook look : looks) {
      Decision decision = look.decision();
      out.println(
          "  "
              + decision.id()
              + ": "
              + decision.kind().code()
              + decision.value().map(value -> " " + value).orElse("")
              + " by "
              + decision.madeBy()
              + " on "
              + decision.madeAt().toString().substring(0, 10)
              + ": "
              + decision.because());
      out.println("      in " + look.gone().report() + ": " + words(look.gone()));
      Wrap.lines("      ", "“" + look.gone().quote() + "”").forEach(out::println);
      look.now().forEach(claim -> out.println("      now " + words(claim)));
    }
  }
}
