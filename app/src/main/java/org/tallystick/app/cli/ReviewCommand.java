package org.tallystick.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands by which people check claims. */
@Command(
    name = "review",
    description = {
      "Lists the claims that are most worth a person's look, and keeps what people make of them.",
      "A rejected claim counts nowhere, a corrected one counts as corrected. Every decision is kept "
          + "with its reason, holds for all that is read later, and can be taken back."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReviewListCommand.class,
      ReviewAcceptCommand.class,
      ReviewRejectCommand.class,
      ReviewCorrectCommand.class,
      ReviewAddCommand.class,
      ReviewUndoCommand.class,
      ReviewExportCommand.class
    })
final class ReviewCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: list, accept, reject, correct, add, undo or export");
  }
}
