package org.tallystick.app.web.provenance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** One claim: from which outlet over whom it leads to which root, and who else repeats that. */
public final class ProvenancePage implements Page {
  private static final List<Column<Member>> COLUMNS =
      List.of(
          new Column<>("claim", m -> m.said().claim().id()),
          new Column<>("role", Member::role),
          new Column<>("published", m -> m.said().statement().published()),
          new Column<>("outlet", m -> m.said().outlet()),
          new Column<>("chain", m -> m.way().stream().map(Hop::name).toList()),
          new Column<>("voice", m -> m.said().voice()),
          new Column<>("link", m -> m.link().map(echo -> echo.kind().code())),
          new Column<>("judgement", m -> m.link().map(echo -> echo.judgement().name())),
          new Column<>("repeats", m -> m.link().map(echo -> echo.of().claim().id())),
          new Column<>("reason", m -> m.link().map(Voice.Echo::reason)),
          new Column<>("measure", m -> m.said().claim().measure()),
          new Column<>("low", m -> end(m, true)),
          new Column<>("high", m -> end(m, false)),
          new Column<>("status", m -> m.said().status()),
          new Column<>("report", m -> m.said().claim().report()),
          new Column<>("quote", m -> m.said().claim().quote()));

  private static OptionalDouble end(Member member, boolean lower) {
    Optional<Interval> value = member.said().claim().value();
    return value.map(v -> lower ? v.low() : v.high()).orElse(OptionalDouble.empty());
  }

  @Override
  public String path() {
    return "/claims/{id}";
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    String id = visit.name("id");
    Statement statement =
        snapshot
            .statement(id)
            .orElseThrow(
                () ->
                    WebException.notFound(
                        "There is no such claim; a person may have rejected it."));
    Voice voice =
        snapshot
            .voiceOf(id)
            .orElseThrow(() -> WebException.notFound("Nobody's voice is behind that claim."));
    List<Member> members = new Family(snapshot, voice, statement).members();
    Provenance model =
        new Provenance(
            new Said(snapshot, statement),
            voice.source(),
            members,
            Graph.of(members),
            Question.of(statement.claim())
                .flatMap(question -> snapshot.estimate(question, visit.asOf()))
                .map(estimate -> new Figure(snapshot.labels(), estimate)),
            snapshot.conflicts(visit.asOf()).stream().filter(c -> c.holds(id)).toList(),
            visit.query().text("by"));
    return new Answer.Shown(
        "Claim " + id,
        "provenance.jte",
        model,
        Optional.of(Sheet.of("provenance", members, COLUMNS)));
  }
}
