package org.tallystick.app.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.store.Verification;

/** What came of verifying a ledger as one line of JSON. */
public final class VerificationJson {
  private VerificationJson() {}

  /** The line without its end. */
  public static String of(Verification verification) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("holds", verification.holds());
    object.put("head", verification.head());
    object.put("entries", verification.entries());
    object.put("reports", verification.reports());
    object.put("extractions", verification.extractions());
    object.put("decisions", verification.decisions());
    object.put("originals", verification.originals());
    object.put("bytes", verification.bytes());
    List<Object> findings = new ArrayList<>();
    for (Verification.Finding finding : verification.findings()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("where", finding.where());
      one.put("wrong", finding.wrong());
      one.put("remedy", finding.remedy());
      findings.add(one);
    }
    object.put("findings", findings);
    object.put("notes", verification.notes());
    return JsonLine.of(object);
  }
}
