package org.tallystick.app.web.api;

import java.util.List;
import java.util.Optional;

/**
 * What the page about the interface shows.
 *
 * @param about the interface
 * @param file the address of the OpenAPI file
 * @param groups of routes
 */
public record Routes(String about, String file, List<Group> groups) {

  /** Routes on one matter. */
  public record Group(String name, String about, List<Route> routes) {}

  /**
   * One route.
   *
   * @param operation what it does
   * @param path in full
   * @param attempt a request to try, where it changes nothing
   */
  public record Route(
      Description.Operation operation,
      String path,
      List<Parameter> parameters,
      Optional<String> attempt) {}

  /**
   * One parameter.
   *
   * @param described what it is
   * @param attempt a request with it alone
   */
  public record Parameter(Description.Parameter described, Optional<String> attempt) {}
}
