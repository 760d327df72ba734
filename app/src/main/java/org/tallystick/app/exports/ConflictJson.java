package org.tallystick.app.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Question;

/** A conflict as one line of JSON, its claims included. */
public final class ConflictJson {
  private ConflictJson() {}

  /** What clashes and why first, then who says what. */
  public static String of(Conflict conflict) {
    return JsonLine.of(object(conflict));
  }

  /** The same as an object. */
  public static Map<String, Object> object(Conflict conflict) {
    Question question = conflict.question();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", conflict.id());
    object.put("kind", conflict.kind().code());
    object.put("score", Math.round(conflict.score() * 100) / 100.0);
    object.put("measure", question.measure());
    object.put("unit", question.unit());
    object.put("origins", question.origins());
    object.put("side", JsonLine.orNull(question.side()));
    object.put("why", conflict.why());
    List<Map<String, Object>> members = new ArrayList<>();
    conflict.members().forEach(member -> members.add(member(member)));
    object.put("members", members);
    return object;
  }

  private static Map<String, Object> member(Conflict.Member member) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("role", member.role().code());
    object.put("source", member.source().name());
    object.put("camp", member.source().camp().isEmpty() ? null : member.source().camp());
    object.put("claims", member.claims());
    object.put("claim", ClaimJson.object(member.statement()));
    return object;
  }
}
