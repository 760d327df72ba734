package org.tallystick.app.web.sources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.view.Links;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Grade;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * One line of the register.
 *
 * @param voice who speaks, with all it said
 * @param camp the name of its camp; empty if none
 * @param questions on how many questions it gave a figure
 * @param reports in how many reports it is heard
 * @param first the day it was first heard, if that is known
 * @param last the day it was last heard
 */
public record Entry(
    Voice voice,
    String camp,
    int questions,
    int reports,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {

  /** That of a voice. */
  static Entry of(Labels labels, Voice voice) {
    String camp = voice.source().camp();
    return new Entry(
        voice,
        camp.isEmpty() ? "" : labels.name(camp),
        (int) voice.own().stream().flatMap(s -> Question.of(s.claim()).stream()).distinct().count(),
        Heard.reports(voice),
        days(voice).min(Comparator.naturalOrder()),
        days(voice).max(Comparator.naturalOrder()));
  }

  private static Stream<LocalDate> days(Voice voice) {
    return Stream.concat(voice.own().stream(), voice.echoes().stream().map(Voice.Echo::statement))
        .map(Statement::published)
        .flatMap(Optional::stream);
  }

  /** Who it is. */
  public Source source() {
    return voice.source();
  }

  /** Its grade. */
  public Grade grade() {
    return voice.source().grade();
  }

  /** What it said of its own. */
  public int claims() {
    return voice.own().size();
  }

  /** How often it was repeated. */
  public int echoes() {
    return voice.echoes().size();
  }

  /** The day it was last heard, or a dash. */
  public String lastDay() {
    return last.map(LocalDate::toString).orElse(Figures.NONE);
  }

  /** Its page. */
  public String link() {
    return Links.source(voice.source().name());
  }
}
