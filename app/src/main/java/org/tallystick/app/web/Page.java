package org.tallystick.app.web;

import java.util.Optional;

/**
 * One page of the web app. To add one, write a class beside {@code overview} and name it in {@link
 * Pages}.
 */
public interface Page {

  /** Its path: {@code /}, {@code /sources/{name}}. What else it depends on is in the query. */
  String path();

  /** Its name in the menu; pages that one reaches from others have none. */
  default Optional<String> menu() {
    return Optional.empty();
  }

  /**
   * What to answer.
   *
   * @throws WebException if there is nothing to show, or the address makes no sense
   */
  Answer answer(Visit visit);
}
