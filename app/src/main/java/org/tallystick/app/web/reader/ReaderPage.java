package org.tallystick.app.web.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.review.Back;
import org.tallystick.app.web.review.Done;
import org.tallystick.app.web.review.Item;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.claims.Claim;
import org.tallystick.doubts.Doubt;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Review;

/** A report: its text with all that was read from it, and the claims beside it. */
public final class ReaderPage implements Page {
  @Override
  public String path() {
    return "/reports/{id}";
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Report report =
        visit
            .report(new ReportId(visit.name("id")))
            .orElseThrow(() -> WebException.notFound("The ledger has no such report."));
    List<Item> items = items(snapshot, report);
    Optional<SourceMap> map = visit.ledger().sourceMap(report.id());
    Reading reading = reading(visit, snapshot, report, map, items);
    return new Answer.Shown(
        reading.title(),
        "report.jte",
        reading,
        Optional.of(ClaimSheet.of("report", items.stream().map(Item::said).toList())),
        List.of("review"));
  }

  /** The report's claims in the order of the text. */
  private static List<Item> items(Snapshot snapshot, Report report) {
    Map<String, Doubt> doubts = new HashMap<>();
    snapshot.doubts().forEach(doubt -> doubts.put(doubt.statement().claim().id(), doubt));
    return snapshot.read().stream()
        .filter(read -> read.claim().reportId().equals(report.id()))
        .sorted((one, other) -> Highlights.IN_TEXT.compare(one.claim(), other.claim()))
        .map(read -> new Item(snapshot, read, Optional.ofNullable(doubts.get(read.claim().id()))))
        .toList();
  }

  private static Reading reading(
      Visit visit, Snapshot snapshot, Report report, Optional<SourceMap> map, List<Item> items) {
    List<Card> cards = new ArrayList<>();
    for (Item item : items) {
      cards.add(new Card(snapshot, report, map, item, cards.size() + 1));
    }
    List<Claim> claims = items.stream().map(item -> item.said().claim()).toList();
    Highlights highlights = new Highlights(report.text(), claims);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (Span line : lines(report.text())) {
      int first = next;
      while (next < cards.size() && claims.get(next).evidence().quote().begin() < line.end()) {
        next++;
      }
      lines.add(
          new Line(
              Line.kind(line.of(report.text())),
              highlights.pieces(line),
              cards.subList(first, next)));
    }
    int open =
        (int) items.stream().filter(i -> i.review().verdict() == Review.Verdict.OPEN).count();
    return new Reading(
        report,
        lines,
        cards.subList(next, cards.size()),
        cards.size(),
        open,
        visit.query().text("by"),
        visit.query().text("at"),
        Done.of(visit),
        Back.to(visit));
  }

  /** The lines that hold anything. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      int until = end < 0 ? text.length() : end;
      if (!text.substring(begin, until).isBlank()) {
        lines.add(new Span(begin, until));
      }
      begin = until + 1;
    }
    return lines;
  }
}
