package org.tallystick.app.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Filters;
import org.tallystick.doubts.Doubt;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** The queue of claims, those first that are most worth a person's look. */
public final class ReviewPage implements Page {
  private static final int SIZE = 25;

  private static final List<String> STATES =
      List.of("open", "accepted", "corrected", "added", "rejected", "all");

  @Override
  public String path() {
    return "/review";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Review");
  }

  @Override
  public Answer answer(Visit visit) {
    String state = visit.query().get("state").orElse("open");
    if (!STATES.contains(state)) {
      throw WebException.badRequest(
          "state: '" + state + "' is none; there are " + String.join(", ", STATES));
    }
    Snapshot snapshot = visit.snapshot();
    Filters filters =
        Filters.of(
            visit, snapshot.read().stream().flatMap(s -> Question.of(s.claim()).stream()).toList());
    Predicate<Statement> asked = asked(visit);
    List<Item> all = items(snapshot, filters, asked);
    Map<String, Integer> counts = new HashMap<>(Map.of("all", all.size()));
    all.forEach(item -> counts.merge(item.verdict(), 1, Integer::sum));
    List<Item> chosen =
        all.stream().filter(i -> state.equals("all") || i.verdict().equals(state)).toList();
    int pages = Math.max(1, (chosen.size() + SIZE - 1) / SIZE);
    int page = Math.min(pages, visit.query().count("page", 1));
    int from = (page - 1) * SIZE;
    Back back = Back.to(visit);
    return new Answer.Shown(
        "Review",
        "review.jte",
        new Queue(
            filters,
            states(back.query(), counts, state),
            state,
            chosen.subList(from, Math.min(chosen.size(), from + SIZE)),
            chosen.size(),
            from + 1,
            new Queue.Around(
                Optional.of(page - 1).filter(p -> p >= 1).map(p -> page(back, p)),
                Optional.of(page + 1).filter(p -> p <= pages).map(p -> page(back, p))),
            visit.query().text("by"),
            visit.query().text("at"),
            Done.of(visit),
            back),
        Optional.of(sheet(chosen)),
        List.of("review"));
  }

  private static String page(Back back, int page) {
    return back.query().with("page", String.valueOf(page)).at(back.path());
  }

  private static List<Queue.State> states(Query query, Map<String, Integer> counts, String state) {
    Query plain = query.without("page");
    return STATES.stream()
        .map(
            name ->
                new Queue.State(
                    name,
                    counts.getOrDefault(name, 0),
                    plain.with("state", name).at("/review"),
                    name.equals(state)))
        .toList();
  }

  /** Those in doubt by their doubt, then the rejected in the order of the ledger. */
  private static List<Item> items(Snapshot snapshot, Filters filters, Predicate<Statement> asked) {
    List<Item> items = new ArrayList<>();
    for (Doubt doubt : snapshot.doubts()) {
      snapshot
          .read(doubt.statement().claim().id())
          .filter(read -> filters.keeps(doubt.statement().claim()) && asked.test(read))
          .ifPresent(read -> items.add(new Item(snapshot, read, Optional.of(doubt))));
    }
    for (Statement read : snapshot.read()) {
      if (snapshot.reviews().of(read.claim().id()).verdict() == Review.Verdict.REJECTED
          && filters.keeps(read.claim())
          && asked.test(read)) {
        items.add(new Item(snapshot, read, Optional.empty()));
      }
    }
    return items;
  }

  /** Of that report, published by that day, where the address asks for one. */
  private static Predicate<Statement> asked(Visit visit) {
    Optional<String> report = visit.query().get("report");
    Optional<LocalDate> day = visit.query().day("asOf");
    return statement ->
        (report.isEmpty() || statement.claim().reportId().sha256().equals(report.get()))
            && (day.isEmpty() || !statement.published().orElse(LocalDate.MIN).isAfter(day.get()));
  }

  private static Sheet sheet(List<Item> items) {
    return Sheet.of(
        "review",
        items,
        List.of(
            new Sheet.Column<>("id", Item::id),
            new Sheet.Column<>("review", Item::verdict),
            new Sheet.Column<>("chance", Item::chance),
            new Sheet.Column<>("measure", i -> i.said().claim().measure()),
            new Sheet.Column<>("amount", i -> i.said().amount()),
            new Sheet.Column<>("origins", i -> i.said().claim().origins()),
            new Sheet.Column<>("side", i -> i.said().claim().side()),
            new Sheet.Column<>("status", i -> i.said().status()),
            new Sheet.Column<>("sources", i -> i.said().claim().sources()),
            new Sheet.Column<>("published", i -> i.said().statement().published()),
            new Sheet.Column<>("report", i -> i.said().claim().report()),
            new Sheet.Column<>("quote", i -> i.said().claim().quote()),
            new Sheet.Column<>(
                "reasons", i -> i.reasons().stream().map(Doubt.Reason::text).toList()),
            new Sheet.Column<>("added", i -> i.said().added())));
  }
}
