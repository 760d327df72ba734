package org.tallystick.app.web.conflicts;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Shown;
import org.tallystick.conflicts.Conflict;

/** What cannot all be true, what matters most first. */
public final class ConflictsPage implements Page {
  @Override
  public String path() {
    return "/conflicts";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Conflicts");
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    List<Conflict> all = snapshot.conflicts(visit.asOf());
    Filters filters = Filters.of(visit, all.stream().map(Conflict::question).toList());
    List<Clash> asked =
        Clash.of(snapshot, all).stream()
            .filter(clash -> filters.keeps(clash.conflict().question()))
            .toList();
    Facets<Clash> facets = new Facets<>(filters.query(), path(), asked, dimensions());
    Shown<Clash> shown = Shown.of(visit, facets.kept());
    return new Answer.Shown(
        "Conflicts",
        "conflicts.jte",
        new Conflicts(filters, facets.of("kind"), facets.of("source").byName(), shown, all.size()),
        Optional.of(ConflictSheet.of("conflicts", shown.items())));
  }

  private static List<Dimension<Clash>> dimensions() {
    return List.of(
        new Dimension<>(
            "kind", "Kind", clash -> List.of(clash.conflict().kind().code()), KindWords::name),
        new Dimension<>(
            "source",
            "Source",
            clash -> clash.members().stream().map(Clash.Member::source).distinct().toList()));
  }
}
