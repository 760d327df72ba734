package org.tallystick.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says who adds to a ledger, as its log is to name them. */
final class ByOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who does this, for the ledger's log (default: the name of your account on this machine).")
  private String by = System.getProperty("user.name");

  /** The name. */
  String name() {
    if (by.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--by: a name is missing");
    }
    return by.strip();
  }
}
