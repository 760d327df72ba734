package org.tallystick.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.review.Passages;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.view.Links;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Block;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/**
 * Adds a claim that the program has missed: first the sentence is chosen, then the form is filled
 * in. Sentences stand in the address by their numbers, from 1: {@code from} and {@code to}.
 */
public final class AddPage implements Page {
  private static final Coding STATED =
      new Coding(Map.of(Field.STATUS, List.of(Status.STATED.code())));

  /** Where a sentence of that report is chosen, by whoever the query names. */
  public static String link(ReportId report, Query query) {
    Query by = query.get("by").map(name -> Query.none().with("by", name)).orElse(Query.none());
    return by.at(Links.report(report) + "/add");
  }

  @Override
  public String path() {
    return "/reports/{id}/add";
  }

  @Override
  public Answer answer(Visit visit) {
    Report report = report(visit, visit.name("id"));
    Passages passages = Passages.of(report.text());
    if (visit.query().get("from").isEmpty()) {
      return choosing(visit, report, passages);
    }
    return shown(
        visit,
        report,
        place(visit, visit.query(), report, passages),
        STATED,
        new ClaimForm.Typed(visit.query().text("by"), "", ""),
        Optional.empty());
  }

  static Report report(Visit visit, String id) {
    return visit
        .ledger()
        .report(new ReportId(id))
        .orElseThrow(() -> WebException.notFound("The ledger has no such report."));
  }

  private static Answer choosing(Visit visit, Report report, Passages passages) {
    List<Span> quotes =
        visit.snapshot().read().stream()
            .filter(read -> read.claim().reportId().equals(report.id()))
            .map(read -> read.claim().evidence().quote())
            .toList();
    List<Choosing.Part> parts = new ArrayList<>();
    int number = 0;
    for (Passages.Passage passage : passages.blocks()) {
      List<Choosing.Sentence> sentences = new ArrayList<>();
      for (Span at : passage.sentences()) {
        number++;
        sentences.add(
            new Choosing.Sentence(
                words(visit, at, report),
                form(visit.query(), report, number, number),
                (int) quotes.stream().filter(visit.snapshot().place(report, at)::meets).count()));
      }
      parts.add(new Choosing.Part(kind(passage.kind()), sentences));
    }
    return new Answer.Shown(
        "Choose the sentence",
        "choose.jte",
        new Choosing(visit.snapshot().shown(report), parts, Back.toReport(visit, report.id())),
        Optional.empty(),
        List.of("review"));
  }

  private static String kind(Block.Kind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case LIST_ITEM -> "list";
      case TABLE_HEADER, TABLE_ROW -> "row";
      case PARAGRAPH, NOISE -> "text";
    };
  }

  /** Without the marks of bold type, of which a sentence may have but one half. */
  private static String words(Visit visit, Span at, Report report) {
    return visit.snapshot().shown(report, at).replace("**", "").replaceAll("\\s+", " ");
  }

  private static String form(Query query, Report report, int first, int last) {
    return query
        .with("from", String.valueOf(first))
        .with("to", String.valueOf(last))
        .at(Links.report(report.id()) + "/add");
  }

  /** The sentences that a query names. */
  static AddForm.Place place(Visit visit, Query query, Report report, Passages passages) {
    List<Span> sentences = passages.sentences();
    int first = query.count("from", 1);
    int last = query.count("to", first);
    if (last < first || last > sentences.size()) {
      throw WebException.badRequest(
          "from, to: the report has the sentences 1 to " + sentences.size());
    }
    boolean more = last < sentences.size();
    return new AddForm.Place(
        first,
        last,
        words(visit, quote(passages, first, last), report),
        first > 1 ? Optional.of(form(query, report, first - 1, last)) : Optional.empty(),
        more ? Optional.of(form(query, report, first, last + 1)) : Optional.empty(),
        last > first ? Optional.of(form(query, report, first, first)) : Optional.empty());
  }

  /** Where those sentences stand. */
  static Span quote(Passages passages, int first, int last) {
    return passages.sentences().get(first - 1).to(passages.sentences().get(last - 1));
  }

  static Answer shown(
      Visit visit,
      Report report,
      AddForm.Place place,
      Coding coding,
      ClaimForm.Typed typed,
      Optional<String> problem) {
    return new Answer.Shown(
        "Add a claim",
        "add.jte",
        new AddForm(
            visit.snapshot().shown(report),
            place,
            FieldInput.of(visit.snapshot(), coding, coding),
            typed,
            Back.toReport(visit, report.id()),
            link(report.id(), visit.query()),
            problem),
        Optional.empty(),
        List.of("review"));
  }
}
