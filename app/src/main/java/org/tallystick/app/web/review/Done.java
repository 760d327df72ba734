package org.tallystick.app.web.review;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Visit;

/**
 * What was just decided, to be told once.
 *
 * @param text as shown
 * @param claims on which, to take it back; none where that was what was done
 */
public record Done(String text, List<String> claims) {

  /** Keeps what it is given unchangeable. */
  public Done {
    claims = List.copyOf(claims);
  }

  /** That of an address. */
  public static Optional<Done> of(Visit visit) {
    List<String> claims =
        visit
            .query()
            .get("claims")
            .map(ids -> List.of(ids.split(",", -1)))
            .orElse(List.of())
            .stream()
            .filter(id -> !visit.snapshot().reviews().of(id).history().isEmpty())
            .toList();
    return visit
        .query()
        .get("did")
        .filter(
            did -> List.of("accepted", "rejected", "corrected", "added", "undone").contains(did))
        .map(
            did ->
                did.equals("undone")
                    ? new Done(Figures.count(claims.size(), "decision") + " taken back.", List.of())
                    : new Done(Figures.count(claims.size(), "claim") + " " + did + ".", claims));
  }
}
