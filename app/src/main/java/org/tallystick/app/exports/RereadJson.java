package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.generations.Reread;
import org.tallystick.app.generations.SecondLook;
import org.tallystick.app.views.Masks;
import org.tallystick.claims.Claim;
import org.tallystick.claims.correction.ClaimChanges;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** What reading again has changed, as lines of JSON. */
public final class RereadJson {
  private RereadJson() {}

  /**
   * The line of a report; {@code begin} and {@code end} count code points of its text.
   *
   * @param masks what hides names, if they are to be hidden
   */
  public static String of(
      Reread reread, Report report, String codebook, String program, Optional<Masks> masks) {
    ClaimChanges changes = reread.changes();
    Function<Claim, Map<String, Object>> object =
        claim -> {
          Map<String, Object> o = new LinkedHashMap<>();
          o.put("id", claim.id());
          Claim shown = masks.map(m -> m.claim(claim)).orElse(claim);
          String text = masks.map(m -> m.report(report)).orElse(report).text();
          o.putAll(ClaimJson.object(shown, shown.evidence().quote().inCodePoints(text)));
          return o;
        };
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("report", reread.before().name());
    line.put("reportId", reread.before().report().sha256());
    line.put("before", by(reread.before().codebook(), reread.before().program()));
    line.put("now", by(codebook, program));
    line.put("stayed", changes.stayed().size());
    line.put("changed", changes.changed().stream().map(c -> change(c, object)).toList());
    line.put("came", changes.came().stream().map(object).toList());
    line.put("went", changes.went().stream().map(object).toList());
    return JsonLine.of(line);
  }

  private static Map<String, Object> by(String codebook, String program) {
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("codebook", codebook);
    by.put("program", program);
    return by;
  }

  private static Map<String, Object> change(
      ClaimChanges.Change change, Function<Claim, Map<String, Object>> object) {
    Map<String, Object> o = new LinkedHashMap<>();
    o.put("fields", List.copyOf(change.fields().keySet()));
    o.put("before", object.apply(change.before()));
    o.put("now", object.apply(change.after()));
    return o;
  }

  /**
   * The line of a decision on a claim that is gone.
   *
   * @param masks what hides names, if they are to be hidden
   */
  public static String of(SecondLook look, Optional<Masks> masks) {
    Decision decision =
        masks.map(m -> m.decision(look.decision(), look.gone())).orElse(look.decision());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("decision", decision.id());
    line.put("kind", decision.kind().code());
    line.put("subject", decision.subject());
    line.put("value", JsonLine.orNull(decision.value()));
    line.put("by", decision.madeBy());
    line.put("because", decision.because());
    line.put("gone", look.gone().id());
    line.put("report", look.gone().report());
    line.put("quote", masks.map(m -> m.claim(look.gone())).orElse(look.gone()).quote());
    line.put("now", look.now().stream().map(Claim::id).toList());
    return JsonLine.of(line);
  }
}
