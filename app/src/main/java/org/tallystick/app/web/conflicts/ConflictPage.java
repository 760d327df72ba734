package org.tallystick.app.web.conflicts;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;

/** One clash alone, to be linked to. */
public final class ConflictPage implements Page {
  @Override
  public String path() {
    return "/conflicts/{id}";
  }

  @Override
  public Answer answer(Visit visit) {
    Clash clash =
        Clash.of(visit.snapshot(), visit.snapshot().conflicts(visit.asOf())).stream()
            .filter(c -> c.conflict().id().equals(visit.name("id")))
            .findFirst()
            .orElseThrow(
                () ->
                    WebException.notFound(
                        "There is no such conflict on that day; what was decided or read since may"
                            + " have resolved it."));
    return new Answer.Shown(
        "Conflict " + clash.conflict().id(),
        "conflict.jte",
        clash,
        Optional.of(ConflictSheet.of("conflict", List.of(clash))));
  }
}
