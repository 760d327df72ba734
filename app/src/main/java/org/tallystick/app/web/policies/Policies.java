package org.tallystick.app.web.policies;

import java.util.List;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Sentences;

/**
 * What the page on policies shows.
 *
 * @param filters what is asked for
 * @param policies those that there are
 * @param states those of whom most claims tell first
 * @param lands the map
 * @param sentences behind all of it
 */
public record Policies(
    Filters filters,
    List<Details.Detail> policies,
    List<State> states,
    List<Land> lands,
    Sentences sentences) {

  /** The states of whom opposite things are said. */
  public List<State> torn() {
    return states.stream().filter(State::both).toList();
  }

  /** The states of whom more than one thing is said over time, opposite ones apart. */
  public List<State> turning() {
    return states.stream().filter(s -> !s.both() && s.turns().size() > 1).toList();
  }
}
