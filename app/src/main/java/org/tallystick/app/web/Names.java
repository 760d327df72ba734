package org.tallystick.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * Refuses initials in a field that somebody has changed.
   *
   * @throws WebException if there are any
   */
  public static void check(Visit visit, List<String> shown, String typed) {
    List<String> values = List.of(typed.split("\\|", -1));
    if (!values.equals(shown) && values.stream().anyMatch(visit.snapshot()::hides)) {
      throw WebException.badRequest(HIDDEN);
    }
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
