package org.tallystick.app.web.sources;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.Action;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Names;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Grade;
import org.tallystick.voices.Source;

/**
 * What a person decides on a source: its grade, camp or kind, that it is the same as another, or
 * that one of its names is not. Kept with name and reason; the decisions before stay in the
 * history.
 */
public final class SourceAction implements Action {
  /** What takes back a decision, so that the codebook's word holds again. */
  static final String UNDO = "undo";

  private static final String NO_CAMP = "none";

  /** What is decided on which name. */
  private record Decree(Decision.Kind kind, String subject, Optional<String> value) {}

  @Override
  public String path() {
    return "/sources/decide";
  }

  @Override
  public Answer act(Visit visit, Form form) {
    for (String name : List.of(form.need("name"), form.need("value"))) {
      if (visit.snapshot().hides(name)) {
        throw WebException.badRequest(Names.HIDDEN);
      }
    }
    Heard heard = visit.snapshot().heard();
    Source source = SourcePage.find(heard, form.need("name"));
    Decree decree = decree(visit, form, heard, source);
    String by = form.need("by");
    Decision made =
        visit
            .ledger()
            .decide(by, decree.kind(), decree.subject(), decree.value(), form.need("because"));
    boolean into = decree.kind() == Decision.Kind.SOURCE_MERGE && form.need("what").equals("merge");
    return new Answer.Seen(
        Query.none()
            .with("name", into ? decree.value().orElse(source.name()) : source.name())
            .with("by", by)
            .with("done", String.valueOf(made.id()))
            .at("/sources/voice"));
  }

  private static Decree decree(Visit visit, Form form, Heard heard, Source source) {
    String what = form.need("what");
    String value = form.need("value");
    return switch (what) {
      case "grade" ->
          new Decree(Decision.Kind.SOURCE_GRADE, source.name(), chosen(value, grade(value)));
      case "camp" ->
          new Decree(Decision.Kind.SOURCE_CAMP, source.name(), chosen(value, camp(visit, value)));
      case "kind" ->
          new Decree(Decision.Kind.SOURCE_KIND, source.name(), chosen(value, kind(value)));
      case "merge" ->
          new Decree(Decision.Kind.SOURCE_MERGE, source.name(), merge(heard, source, value));
      case "split" -> new Decree(Decision.Kind.SOURCE_MERGE, value, split(heard, source, value));
      default -> throw WebException.badRequest("what: nothing of the name '" + what + "'");
    };
  }

  private static Optional<String> chosen(String typed, Optional<String> value) {
    if (typed.equals(UNDO)) {
      return Optional.empty();
    }
    return Optional.of(
        value.orElseThrow(
            () -> WebException.badRequest("value: '" + typed + "' cannot be chosen here")));
  }

  private static Optional<String> grade(String value) {
    return Grade.of(value).map(Grade::name);
  }

  private static Optional<String> camp(Visit visit, String value) {
    return value.equals(NO_CAMP)
        ? Optional.of(value)
        : new Labels(visit.snapshot().codebook()).code(value);
  }

  private static Optional<String> kind(String value) {
    return Optional.of(value).filter(Source.KINDS::contains);
  }

  private static Optional<String> merge(Heard heard, Source source, String value) {
    Source into = SourcePage.find(heard, value);
    if (into.name().equals(source.name())) {
      throw WebException.badRequest("'" + value + "' is " + source.name() + " already.");
    }
    return Optional.of(into.name());
  }

  /** A name merged by hand is freed; one that the codebook counts to the source stands alone. */
  private static Optional<String> split(Heard heard, Source source, String value) {
    List<String> names = heard.register().names(source);
    if (!names.contains(value) || value.equals(source.name())) {
      throw WebException.badRequest("'" + value + "' is no other name of " + source.name() + ".");
    }
    return heard.register().merged(value) ? Optional.empty() : Optional.of(value);
  }
}
