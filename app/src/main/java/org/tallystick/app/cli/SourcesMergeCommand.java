package org.tallystick.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person says that two names are one source. */
@Command(
    name = "merge",
    description = {
      "Says that two names are one source: one voice, with the kind, camp and grade of INTO.",
      "A source's own name takes its other names along, any other name goes alone. `sources "
          + "split` takes it back."
    })
final class SourcesMergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SourceDecision decision;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Parameters(index = "1", paramLabel = "INTO", description = "Whose voice it is.")
  private String into;

  @Override
  public Integer call() {
    return decision.make(
        spec,
        Decision.Kind.SOURCE_MERGE,
        name,
        heard -> {
          Source target = SourceName.of(heard, into, spec);
          if (target.name().equals(SourceName.of(heard, name, spec).name())) {
            throw new ParameterException(
                spec.commandLine(), "'" + name + "' is " + target.name() + " already");
          }
          return Optional.of(target.name());
        },
        (before, now) -> name + " is now " + now.name() + ", before " + before.name());
  }
}
