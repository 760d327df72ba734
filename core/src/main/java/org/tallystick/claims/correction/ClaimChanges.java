package org.tallystick.claims.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;

/**
 * How the claims of one report differ between two readings of it. Claims with one id are one claim.
 * Others of one quote and one number are one claim, too, that is coded otherwise now.
 *
 * @param stayed those that are the same in every coded field
 * @param changed those coded otherwise, in the order of the later reading
 * @param came those of the later reading alone
 * @param went those of the earlier reading alone
 */
public record ClaimChanges(
    List<Claim> stayed, List<Change> changed, List<Claim> came, List<Claim> went) {

  /**
   * A claim that is coded otherwise now.
   *
   * @param before as it was
   * @param after as it is; has the same id if only fields changed that the id does not depend on
   * @param fields what changed, by the name of the field
   */
  public record Change(Claim before, Claim after, Map<String, FieldChange> fields) {}

  /**
   * Two contents of a field, empty where there is none.
   *
   * @param before what it was
   * @param after what it is
   */
  public record FieldChange(String before, String after) {}

  /** Keeps what it is given unchangeable. */
  public ClaimChanges {
    stayed = List.copyOf(stayed);
    changed = List.copyOf(changed);
    came = List.copyOf(came);
    went = List.copyOf(went);
  }

  /** Whether the later reading is the same as the earlier one. */
  public boolean isEmpty() {
    return changed.isEmpty() && came.isEmpty() && went.isEmpty();
  }

  /** What became of the claims of a report. */
  public static ClaimChanges between(List<Claim> before, List<Claim> after) {
    List<Claim> went = new ArrayList<>(before);
    List<Claim> came = new ArrayList<>();
    List<Claim> stayed = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (Claim claim : after) {
      Optional<Claim> same = went.stream().filter(w -> w.id().equals(claim.id())).findFirst();
      if (same.isEmpty()) {
        came.add(claim);
        continue;
      }
      went.remove(same.get());
      Change change = change(same.get(), claim);
      if (change.fields().isEmpty()) {
        stayed.add(claim);
      } else {
        changed.add(change);
      }
    }
    pair(went, came)
        .forEach(
            change -> {
              went.remove(change.before());
              came.remove(change.after());
              changed.add(change);
            });
    changed.sort(Comparator.comparing(change -> after.indexOf(change.after())));
    return new ClaimChanges(stayed, changed, came, went);
  }

  /** Those that differ least first, each claim once. */
  private static List<Change> pair(List<Claim> went, List<Claim> came) {
    List<Change> possible = new ArrayList<>();
    for (Claim before : went) {
      for (Claim after : came) {
        if (before.quote().equals(after.quote())
            && before.evidence().quote().equals(after.evidence().quote())
            && before.value().equals(after.value())) {
          possible.add(change(before, after));
        }
      }
    }
    possible.sort(Comparator.comparing(change -> change.fields().size()));
    List<Change> chosen = new ArrayList<>();
    for (Change one : possible) {
      if (chosen.stream()
          .noneMatch(c -> c.before().equals(one.before()) || c.after().equals(one.after()))) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private static Change change(Claim before, Claim after) {
    Coding was = Coding.of(before);
    Map<String, FieldChange> fields = new LinkedHashMap<>();
    was.changes(Coding.of(after))
        .forEach(
            (field, is) ->
                fields.put(
                    field.code(),
                    new FieldChange(String.join("|", was.get(field)), String.join("|", is))));
    return new Change(before, after, Collections.unmodifiableMap(fields));
  }
}
