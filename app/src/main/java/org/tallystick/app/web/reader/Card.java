package org.tallystick.app.web.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.app.readers.SourceMap.Place;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.app.views.PlaceWords;
import org.tallystick.app.web.review.Item;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Links;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import org.tallystick.voices.Voice;

/** A claim beside the text it stands in: what it says, how that came about, what it goes into. */
public final class Card {
  private final Snapshot snapshot;
  private final Report report;
  private final Optional<SourceMap> map;
  private final Item item;
  private final int number;

  Card(Snapshot snapshot, Report report, Optional<SourceMap> map, Item item, int number) {
    this.snapshot = snapshot;
    this.report = report;
    this.map = map;
    this.item = item;
    this.number = number;
  }

  /** Its number in the text, from 1. */
  public int number() {
    return number;
  }

  /** The claim and what people made of it. */
  public Item item() {
    return item;
  }

  private Claim claim() {
    return item.said().claim();
  }

  /** Who said it first, who passed it on, and the outlet, in this order. */
  public List<String> chain() {
    List<String> chain = new ArrayList<>(claim().sources());
    chain.add(item.said().outlet());
    return chain;
  }

  /** The words from which each field was read, and how sure the program was. */
  public List<Part> parts() {
    Map<String, Part> parts = new TreeMap<>();
    Evidence evidence = claim().evidence();
    evidence
        .surety()
        .forEach((field, sure) -> parts.put(field, new Part(field, "", percent(sure))));
    evidence
        .parts()
        .forEach(
            (field, at) ->
                parts.put(
                    field,
                    new Part(
                        field,
                        words(at),
                        Optional.ofNullable(parts.get(field)).map(Part::sure).orElse(""))));
    return List.copyOf(parts.values());
  }

  private String words(Span at) {
    int end = Math.min(at.end(), report.text().length());
    return at.begin() < end ? report.text().substring(at.begin(), end).replaceAll("\\s+", " ") : "";
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "% sure";
  }

  /** The words from which a field was read; none where it follows from elsewhere. */
  public record Part(String field, String words, String sure) {}

  /** The rules that fired. */
  public String rules() {
    return String.join(", ", claim().evidence().rules());
  }

  /** Where its sentence stands in the text, from the first character, and in the original. */
  public String place() {
    Span at = claim().evidence().quote().inCodePoints(report.text());
    return "characters " + (at.begin() + 1) + " to " + at.end() + original();
  }

  /** The same in the original, if that was noted when it was read. */
  private String original() {
    return map.flatMap(
            known ->
                known.of(claim().evidence().quote()).stream()
                    .map(Stretch::place)
                    .reduce(Place::to)
                    .map(place -> ", " + PlaceWords.of(known.kind(), place)))
        .orElse("");
  }

  /** What it repeats and why that is thought, if it does. */
  public Optional<String> echo() {
    return snapshot.echoOf(item.id()).map(Voice.Echo::reason);
  }

  /** Where the claim that it repeats stands. */
  public Optional<String> echoLink() {
    return snapshot.echoOf(item.id()).map(echo -> Links.claim(echo.of()));
  }

  /** The estimate that it goes into. */
  public Optional<Figure> estimate() {
    return found().map(estimate -> new Figure(snapshot.labels(), estimate));
  }

  private Optional<Estimate> found() {
    return Question.of(claim()).flatMap(question -> snapshot.estimate(question, snapshot.asOf()));
  }

  /** What it does there. */
  public String role() {
    if (snapshot.voiceOf(item.id()).isEmpty()) {
      return "rejected; counts nowhere";
    }
    if (found().isEmpty()) {
      return "";
    }
    Grounds grounds = found().get().grounds();
    String id = snapshot.echoOf(item.id()).map(e -> e.of().claim().id()).orElse(item.id());
    return grounds.shares().stream()
        .filter(share -> share.statement().claim().id().equals(id))
        .findFirst()
        .map(share -> "carries " + Math.round(100 * share.weight()) + "% of it")
        .or(
            () ->
                grounds.beside().stream()
                    .filter(beside -> beside.statement().claim().id().equals(id))
                    .findFirst()
                    .map(beside -> "not in the number: " + beside.why()))
        .orElse("beside the number");
  }

  /** The conflicts that it takes part in. */
  public List<Conflict> conflicts() {
    return snapshot.conflicts().stream().filter(conflict -> conflict.holds(item.id())).toList();
  }
}
