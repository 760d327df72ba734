package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Anatomy;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Reading;
import org.tallystick.claims.Skipped;
import org.tallystick.codebook.Codebook;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/** Everything found in one report, sentence by sentence, for people to read. */
final class AnatomyText {
  private static final int GREEN = 32;

  private final Labels labels;
  private final Paint paint;

  /** Names things as this codebook does. */
  AnatomyText(Codebook codebook, Paint paint) {
    labels = new Labels(codebook);
    this.paint = paint;
  }

  /** The report's lines. */
  List<String> lines(Report report, Anatomy anatomy) {
    List<Claim> claims = anatomy.extraction().claims();
    List<Skipped> skipped = anatomy.extraction().skipped();
    Map<Integer, List<String>> below = new HashMap<>();
    for (Claim claim : claims) {
      below
          .computeIfAbsent(sentenceAt(anatomy, anchor(claim)), index -> new ArrayList<>())
          .addAll(claim(claim));
    }
    Marks words = new Marks(labels, report.text());
    for (Skipped one : skipped) {
      below
          .computeIfAbsent(sentenceAt(anatomy, one.span()), index -> new ArrayList<>())
          .add(skipped(words, one));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        paint.of(Paint.BOLD, report.name())
            + (": " + Figures.count(anatomy.readings().size(), "sentence"))
            + (", " + Figures.count(claims.size(), "claim"))
            + (", " + skipped.size() + " left out"));
    lines.add(
        "Marks under a sentence show what was recognised; below them, what it was taken for.");
    MarkedSentence marked = new MarkedSentence(report.text(), paint);
    for (int i = 0; i < anatomy.readings().size(); i++) {
      Reading reading = anatomy.readings().get(i);
      List<Mark> marks = words.of(reading);
      lines.add("");
      lines.add(paint.of(Paint.DIM, "[" + (i + 1) + "] " + kind(reading)));
      lines.addAll(marked.lines(reading.sentence().span(), marks));
      List<String> notes = new ArrayList<>();
      meanings(marks).forEach((mark, meaning) -> notes.add(note(words, mark, meaning)));
      notes.addAll(below.getOrDefault(i, List.of()));
      if (!notes.isEmpty()) {
        lines.add("");
        lines.addAll(notes);
      }
    }
    return lines;
  }

  private static String kind(Reading reading) {
    String kind = reading.sentence().block().kind().name();
    return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The first mark on the same words with the meanings of all, in order. */
  private static Map<Mark, String> meanings(List<Mark> marks) {
    Map<Mark, String> meanings = new LinkedHashMap<>();
    Mark last = null;
    for (Mark mark : marks) {
      boolean same =
          last != null && last.layer() == mark.layer() && last.span().equals(mark.span());
      last = same ? last : mark;
      meanings.merge(last, mark.meaning(), (one, other) -> one + "; " + other);
    }
    return meanings;
  }

  private String note(Marks words, Mark mark, String meaning) {
    return paint.of(mark.layer().colour(), Margin.of(mark.layer().label()))
        + ("“" + words.shortened(mark.span()) + "” – " + meaning);
  }

  /** The words that tell which sentence of its quote a claim comes from. */
  private static Span anchor(Claim claim) {
    Span quote = claim.evidence().quote();
    Span value = claim.evidence().parts().getOrDefault("value", quote);
    return quote.covers(value) ? value : quote;
  }

  /** The last sentence that begins before the words end; the first if none does. */
  private static int sentenceAt(Anatomy anatomy, Span words) {
    int found = 0;
    for (int i = 0; i < anatomy.readings().size(); i++) {
      Span sentence = anatomy.readings().get(i).sentence().span();
      if (sentence.meets(words)) {
        return i;
      }
      found = sentence.begin() < words.end() ? i : found;
    }
    return found;
  }

  private List<String> claim(Claim claim) {
    List<String> parts = new ArrayList<>();
    parts.add(
        claim.unit().map(unit -> Figures.measure(claim.measure(), unit)).orElse(claim.measure())
            + (" " + Figures.amount(claim)));
    if (!claim.origins().isEmpty()) {
      parts.add("from " + labels.origins(claim.origins()));
    }
    claim.side().ifPresent(side -> parts.add("for " + labels.name(side)));
    claim.formation().ifPresent(formation -> parts.add("in " + formation));
    claim.place().ifPresent(place -> parts.add("at " + place));
    claim.from().or(claim::to).ifPresent(day -> parts.add("time " + time(claim)));
    parts.add(claim.status().code());
    parts.add(
        "by "
            + (claim.sources().isEmpty()
                ? "the report itself"
                : String.join(" ← ", claim.sources())));
    return List.of(
        paint.of(GREEN, Margin.of("CLAIM") + String.join("; ", parts)),
        paint.of(
            Paint.DIM, Margin.of("") + "rules: " + String.join(", ", claim.evidence().rules())));
  }

  private static String time(Claim claim) {
    String from = claim.from().orElse("…");
    String to = claim.to().orElse("…");
    return from.equals(to) ? from : from + " to " + to;
  }

  private String skipped(Marks words, Skipped skipped) {
    String why =
        switch (skipped.reason()) {
          case NOT_COUNTED -> "counts nothing that is asked for: an age, a date, a distance";
          case OUT_OF_SCOPE -> "people who are not counted: bystanders, relatives, officials";
          case NO_EVENT -> "nothing is said of what these people did or suffered";
          case NO_SIDE -> "nothing ties these people to an armed side";
          case TOO_LONG -> "too long a sentence to be read";
        };
    return Margin.of("left out") + "“" + words.shortened(skipped.span()) + "” – " + why;
  }
}
