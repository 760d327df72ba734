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

/** The command by which a person says what a source is. */
@Command(
    name = "kind",
    description = {
      "Says what a source is: official, military, intelligence, international, ngo, research, "
          + "media, company, person or anonymous."
    })
final class SourcesKindCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SourceDecision decision;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Parameters(index = "1", paramLabel = "KIND", description = "One of these.")
  private String kind;

  @Override
  public Integer call() {
    if (!Source.KINDS.contains(kind)) {
      throw new ParameterException(
          spec.commandLine(),
          "no kind of source '" + kind + "'; there are: " + String.join(", ", Source.KINDS));
    }
    return decision.make(
        spec, Decision.Kind.SOURCE_KIND, name, source -> Optional.of(kind), this::told);
  }

  private String told(Source before, Source now) {
    return now.name() + ": kind " + now.kind() + ", before " + before.kind();
  }
}
