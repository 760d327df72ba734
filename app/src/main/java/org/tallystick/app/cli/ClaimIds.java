package org.tallystick.app.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The claims that a command is about. */
final class ClaimIds {
  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Claims, by their ids or the first letters of these.")
  private List<String> ids;

  /** As typed. */
  List<String> typed() {
    return ids;
  }
}
