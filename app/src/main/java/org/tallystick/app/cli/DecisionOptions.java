package org.tallystick.app.cli;

import picocli.CommandLine.Option;

/** The options of whoever decides something: why, and who they are. */
final class DecisionOptions {
  @Option(
      names = "--because",
      paramLabel = "REASON",
      required = true,
      description = "Why; kept beside the decision.")
  private String because;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: the name of your account on this machine).")
  private String by = System.getProperty("user.name");

  String because() {
    return because;
  }

  String by() {
    return by;
  }
}
