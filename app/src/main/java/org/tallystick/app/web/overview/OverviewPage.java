package org.tallystick.app.web.overview;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.map.WorldMap;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.EstimateSheet;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Said;
import org.tallystick.estimates.Estimate;

/** The first page: origins by measures for each side, and the claims published last. */
public final class OverviewPage implements Page {
  private static final int LATEST = 10;

  private final WorldMap world = WorldMap.bundled();

  @Override
  public String path() {
    return "/";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Overview");
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    List<Estimate> all = snapshot.estimates(visit.asOf());
    Filters filters = Filters.of(visit, all.stream().map(Estimate::question).toList());
    boolean contested = filters.query().has("contested", "yes");
    List<Estimate> chosen =
        all.stream()
            .filter(estimate -> filters.keeps(estimate.question()))
            .filter(estimate -> !contested || estimate.contested())
            .toList();
    List<Figure> figures =
        chosen.stream().map(estimate -> new Figure(snapshot.labels(), estimate)).toList();
    List<Said> latest =
        snapshot.newest().stream()
            .filter(s -> s.published().isEmpty() || !s.published().get().isAfter(visit.asOf()))
            .filter(statement -> filters.keeps(statement.claim()))
            .limit(LATEST)
            .map(statement -> new Said(snapshot, statement))
            .toList();
    Overview model =
        new Overview(
            filters,
            Matrix.of(figures),
            figures.size(),
            Choropleth.of(world, figures, filters.query()),
            latest,
            snapshot.voices().size(),
            snapshot.reports() == 0);
    Sheet sheet = EstimateSheet.of("estimates", chosen);
    return new Answer.Shown("Overview", "overview.jte", model, Optional.of(sheet));
  }
}
