package org.tallystick.app.web.recruitment;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Sentences;
import org.tallystick.claims.Claim;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;

/** How people are recruited, what they are promised and paid, and what is advertised. */
public final class RecruitmentPage implements Page {
  static final String PATH = "/recruitment";
  private static final List<String> MEASURES = List.of("practice", "pay", "term", "adverts");

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Recruitment");
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    List<Statement> all =
        snapshot.newest().stream()
            .filter(s -> MEASURES.contains(s.claim().measure()))
            .filter(s -> s.published().isEmpty() || !s.published().get().isAfter(visit.asOf()))
            .toList();
    Filters filters =
        Filters.of(visit, all.stream().map(s -> asked(s.claim())).distinct().toList());
    Query query = filters.query();
    List<Said> said =
        all.stream()
            .filter(s -> filters.keeps(s.claim()))
            .filter(s -> keeps(query.get("detail"), s.claim().detail()))
            .filter(s -> keeps(query.get("unit"), s.claim().unit()))
            .map(s -> new Said(snapshot, s))
            .toList();
    List<Said> practices =
        said.stream().filter(s -> s.claim().measure().equals("practice")).toList();
    List<Way> ways = Way.of(practices, query);
    List<Details.Detail> choices = Details.of("practice");
    WayTable table = WayTable.of(practices, ways, query, snapshot.labels());
    Recruitment model =
        new Recruitment(
            filters,
            choices,
            ways,
            choices.stream()
                .filter(d -> ways.stream().noneMatch(way -> way.detail().equals(d)))
                .map(Details.Detail::name)
                .toList(),
            table,
            query.with(WayTable.BY, table.other()).at(PATH) + "#ways-by",
            Amounts.of(said, "pay", query),
            Amounts.of(said, "term", query),
            Amounts.of(said, "adverts", query),
            Sentences.of(visit, said));
    return new Answer.Shown(
        "Recruitment", "recruitment.jte", model, Optional.of(ClaimSheet.of("recruitment", said)));
  }

  /** What a claim answers; practices have no unit, so that they make no question of their own. */
  private static Question asked(Claim claim) {
    return Question.of(claim)
        .orElseGet(() -> new Question(claim.measure(), "", claim.origins(), claim.side()));
  }

  private static boolean keeps(Optional<String> asked, Optional<String> has) {
    return asked.isEmpty() || asked.equals(has);
  }
}
