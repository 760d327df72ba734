package org.tallystick.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Says in words in what a thing differs from what the log tells of it. */
final class Difference {
  private static final int MOST_NAMED = 5;

  private final Handle h;
  private final Map<String, Object> then;
  private final Map<String, Object> now;
  private final Set<String> changed;

  Difference(Handle h, Map<String, Object> then, Map<String, Object> now, Set<String> changed) {
    this.h = h;
    this.then = then;
    this.now = now;
    this.changed = changed;
  }

  /** Such as {@code its title and text are}, to be followed by “not as …”. */
  String words() {
    List<String> parts = new ArrayList<>();
    for (String field : changed) {
      if (field.endsWith("_sha256")) {
        rows(field.replace("_sha256", ""), parts);
      } else if (!field.endsWith("_marks") && !changed.contains(field + "_sha256")) {
        parts.add("its " + field.replace('_', ' '));
      }
    }
    String all = String.join(" and ", parts);
    return all + (parts.size() == 1 && !all.contains("claims ") ? " is" : " are");
  }

  private void rows(String rows, List<String> parts) {
    long before = number(then.get(rows));
    long after = number(now.get(rows));
    if (before != after) {
      parts.add("its " + rows + " (" + after + " instead of " + before + ")");
    } else if (then.get(rows + "_marks") instanceof String marks) {
      parts.add(claims(marks, String.valueOf(now.get(rows + "_marks"))));
    } else {
      parts.add("one of its " + before + " " + rows);
    }
  }

  /** Which claims were changed, as far as their marks tell. */
  private String claims(String marks, String marksNow) {
    List<String> named = new ArrayList<>();
    for (int at = 0; at + Contents.MARK <= Math.min(marks.length(), marksNow.length()); ) {
      int end = at + Contents.MARK;
      if (!marks.substring(at, end).equals(marksNow.substring(at, end))) {
        named.add(claim(at / Contents.MARK));
      }
      at = end;
    }
    if (named.isEmpty()) {
      return "one of its claims";
    }
    String all = String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size())));
    int more = named.size() - MOST_NAMED;
    return "its claim " + all + (more > 0 ? " and " + more + " more" : "");
  }

  private String claim(int place) {
    return h.createQuery(
            "SELECT claim_id FROM claims WHERE extraction_id = :id ORDER BY ordinal LIMIT 1"
                + " OFFSET :place")
        .bind("id", now.get("id"))
        .bind("place", place)
        .mapTo(String.class)
        .findOne()
        .map(id -> place + 1 + " (" + id + ")")
        .orElse(String.valueOf(place + 1));
  }

  private static long number(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
