package org.tallystick.app.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.voices.Statement;

/**
 * The page on which somebody asks to see the names of private persons. Showing them is a change,
 * made by {@link WebApp}: it concerns one session alone, and the ledger's log keeps who asked and
 * why.
 */
public final class Names implements Page {
  /** Where the page is. */
  public static final String PATH = "/names";

  /** Where names are asked for. */
  static final String SHOW = PATH + "/show";

  /** Where they are hidden again. */
  static final String HIDE = PATH + "/hide";

  /** What is answered where a decision would be made on initials. */
  public static final String HIDDEN =
      "Names of private persons are hidden, and initials are no name to decide on."
          + " Show the names first: there is a link at the foot of each page.";

  /**
   * What the page shows.
   *
   * @param back where to go afterwards
   */
  public record Model(String back) {}

  /**
   * Refuses initials where a name is typed.
   *
   * @param typed by field, lists parted by a vertical bar
   * @throws WebException if there are any
   */
  public static void check(Visit visit, Map<Field, String> typed) {
    for (String text : typed.values()) {
      if (Stream.of(text.split("\\|", -1)).anyMatch(visit.snapshot()::hides)) {
        throw WebException.badRequest(HIDDEN);
      }
    }
  }

  /**
   * The fields of a claim that are typed other than they are shown; with initials for names a field
   * may be shown, but not changed.
   *
   * @throws WebException if there are initials in a changed field
   */
  public static Map<Field, String> changed(Visit visit, Statement read, Map<Field, String> typed) {
    Coding shown = Coding.of(visit.snapshot().reviews().corrected(read).claim());
    Map<Field, String> changed = new EnumMap<>(Field.class);
    typed.forEach(
        (field, text) -> {
          List<String> values = text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
          if (!values.equals(shown.get(field))) {
            changed.put(field, text);
          }
        });
    check(visit, changed);
    return changed;
  }

  /** Who asks, why, and where. */
  static Map<String, String> asked(Form form) {
    return Map.of("names", "web app", "because", form.need("because"));
  }

  /** Where to go back to: nowhere but to this app. */
  static String back(Optional<String> typed) {
    return typed
        .filter(path -> path.matches("/(?!/)[^\\\\\\p{Cntrl}]{0,2000}"))
        .filter(path -> !path.startsWith(PATH))
        .orElse("/");
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(Visit visit) {
    return new Answer.Shown(
        "Names of private persons",
        "names.jte",
        new Model(back(visit.query().get("back"))),
        Optional.empty());
  }
}
