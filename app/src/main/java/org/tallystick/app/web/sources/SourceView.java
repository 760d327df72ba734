package org.tallystick.app.web.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Shown;
import org.tallystick.decisions.Decision;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;

/**
 * All that is known of one source.
 *
 * @param entry its line in the register
 * @param aliases its other names
 * @param offices whom it speaks for, if it is a person
 * @param people who speaks for it
 * @param topics what it said, a question each
 * @param echoes who repeated it, the newest first
 * @param relayed claims of others that it passed on
 * @param bias how its figures compare with others
 * @param records how it errs against the other camps, on its own side and on others
 * @param history what was decided on it, the newest first
 * @param done what was decided a moment ago
 * @param choices what can be decided
 */
public record SourceView(
    Entry entry,
    List<String> aliases,
    List<String> offices,
    List<Person> people,
    List<Topic> topics,
    Shown<Repeated> echoes,
    Shown<Said> relayed,
    Optional<Comparison.Bias> bias,
    List<TrackRecord> records,
    List<Decided> history,
    Optional<Decided> done,
    Choices choices) {

  /** Who it is. */
  public Source source() {
    return entry.source();
  }

  /** Somebody who speaks for it. */
  public record Person(String name, String office, String link) {}

  /** A claim that repeats it. */
  public record Repeated(Said said, Voice.Echo echo, String of) {
    /** Whether the program is sure. */
    public String judgement() {
      return echo.judgement().name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What can be decided.
   *
   * @param by the name of whoever decided last, so that it need not be typed again
   * @param camps codes and names of states and parties
   * @param others sources that it may be the same as
   * @param names its names, to take one out
   * @param decided what stands decided, which can be taken back, by the names that its forms have
   */
  public record Choices(
      String by, List<Camp> camps, List<String> others, List<String> names, List<String> decided) {}

  /** A state or party. */
  public record Camp(String code, String name) {}

  /** "typically 1.30 times", "typically the same". */
  public String compared() {
    return bias.map(b -> compared(b.ratio(), b.questions())).orElse("");
  }

  private static String compared(double ratio, int questions) {
    String times =
        Math.abs(ratio - 1) < 0.005
            ? "the same figures as other voices"
            : String.format(Locale.ROOT, "%.2f times the figures of other voices", ratio);
    return "typically " + times + ", on " + Figures.count(questions, "question");
  }

  /** A track record in a sentence. */
  public String told(TrackRecord record) {
    long percent = Math.round(Math.abs(record.ratio() - 1) * 100);
    return (record.rater().own() ? "On its own side: " : "On others: ")
        + (percent == 0
            ? "as high as"
            : percent + "% " + (record.ratio() > 1 ? "higher" : "lower") + " than")
        + " the consensus of the other camps, give or take a factor of "
        + String.format(Locale.ROOT, "%.1f", Math.exp(record.spread()))
        + ", on "
        + Figures.count(record.questions(), "question");
  }

  /** Whether a decision of that kind stands. */
  public boolean stands(Decision.Kind kind) {
    return choices.decided().contains(kind.code());
  }

  /** Who decided that last and why, if it stands by a decision. */
  public Optional<Decided> who(Decision.Kind kind) {
    return history.stream()
        .filter(d -> d.decision().kind() == kind)
        .findFirst()
        .filter(d -> d.decision().value().isPresent());
  }

  /** Who graded it. */
  public Optional<Decided> graded() {
    return who(Decision.Kind.SOURCE_GRADE);
  }

  /** Who said to which camp it belongs. */
  public Optional<Decided> camped() {
    return who(Decision.Kind.SOURCE_CAMP);
  }

  /** Who said what it is. */
  public Optional<Decided> kinded() {
    return who(Decision.Kind.SOURCE_KIND);
  }
}
