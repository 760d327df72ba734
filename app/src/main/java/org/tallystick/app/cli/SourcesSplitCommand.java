package org.tallystick.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.decisions.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person takes a name out of a source. */
@Command(
    name = "split",
    description = {
      "Takes a name out of the source it was merged into, or out of the one that the codebook "
          + "counts it to; it then stands for itself."
    })
final class SourcesSplitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SourceDecision decision;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Override
  public Integer call() {
    return decision.make(
        spec,
        Decision.Kind.SOURCE_MERGE,
        name,
        heard -> heard.register().merged(name) ? Optional.empty() : Optional.of(name),
        (before, now) -> name + " is now " + now.name() + ", before " + before.name());
  }
}
