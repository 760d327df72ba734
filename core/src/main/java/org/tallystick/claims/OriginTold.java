package org.tallystick.claims;

import java.util.List;
import java.util.Set;
import org.tallystick.language.Sentence;

/** Proposes the people of whom the text has spoken before. */
final class OriginTold {
  private OriginTold() {}

  static void propose(
      Reading reading, Recollection recollection, ReportContext context, OriginOptions options) {
    Sentence sentence = reading.sentence();
    OriginTrail trail = recollection.trail();
    List<OriginTrail.Trace> claimed = trail.claimed();
    for (int i = 0; i < claimed.size(); i++) {
      OriginTrail.Trace trace = claimed.get(i);
      String age = trail.age(trace);
      options.put(trace.origins(), "claimed" + Math.min(i, 2));
      if (i < 2) {
        options
            .value(trace.origins())
            .add("claimed" + i + ":" + age)
            .add("claimed" + i + ":" + age + "|" + options.settings.get(1));
      }
    }
    named(trail.named(), "named", trail, options);
    named(trail.belligerents(), "army-named", trail, options);
    for (List<String> origins : trail.headed()) {
      options.put(origins, "headed").add("headed:" + Math.min(2, trail.headed().size()));
    }
    lead(sentence, trail, options);
    if (!trail.opening().isEmpty()) {
      options.put(trail.opening(), "opening");
    }
    for (List<String> origins : context.titled()) {
      options.put(origins, "title").add("title:" + Math.min(2, context.titled().size()));
    }
    for (OriginTrail.Trace trace : trail.named()) {
      double share = trail.shareHere(trace.origins());
      if (share > 0) {
        options.value(trace.origins()).add("here=" + (int) (4 * share));
      }
    }
  }

  private static void named(
      List<OriginTrail.Trace> named, String sign, OriginTrail trail, OriginOptions options) {
    for (int i = 0; i < named.size(); i++) {
      OriginTrail.Trace trace = named.get(i);
      options
          .put(trace.origins(), sign + Math.min(i, 3))
          .add(sign + ":" + trace.form())
          .add(sign + ":" + trail.age(trace));
      if (i == 0) {
        options
            .value(trace.origins())
            .add(sign + "0:" + trace.form() + ":" + trail.age(trace))
            .add(sign + "0:" + trail.age(trace) + "|" + options.settings.get(0));
      }
    }
  }

  /** Whom the lead-in of a list names. */
  private static void lead(Sentence sentence, OriginTrail trail, OriginOptions options) {
    int lead = sentence.block().lead();
    if (lead < 0) {
      return;
    }
    Set<List<String>> all = trail.namedIn(lead);
    for (List<String> origins : all) {
      options.put(origins, "lead").add("lead:" + Math.min(2, all.size()) + sentence.block().kind());
    }
  }
}
