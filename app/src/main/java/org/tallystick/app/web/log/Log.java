package org.tallystick.app.web.log;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.store.LogEnd;
import org.tallystick.app.store.Verification;
import org.tallystick.app.web.Query;

/**
 * What the page of the log shows.
 *
 * @param query the state of the view
 * @param choices kind and decision
 * @param people who may be asked for, as far as is known without reading the log
 * @param lines those of this page, the newest first
 * @param newest where the newest are, if these are not they
 * @param older where the next older ones are, if there are any
 * @param end where the log ends
 * @param verification what came of looking whether all holds, if that was asked for
 */
public record Log(
    Query query,
    List<Choice> choices,
    List<String> people,
    List<Line> lines,
    Optional<String> newest,
    Optional<String> older,
    LogEnd end,
    Optional<Verification> verification) {

  /** Keeps what it is given unchangeable. */
  public Log {
    choices = List.copyOf(choices);
    people = List.copyOf(people);
    lines = List.copyOf(lines);
  }

  /**
   * Something to choose by.
   *
   * @param name in the address
   */
  public record Choice(String name, String label, List<String> values) {}

  /** Where it is looked whether all holds. */
  public String verify() {
    return query.without(Query.FORMAT).with("verify", "yes").at("/log");
  }
}
