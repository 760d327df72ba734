package org.tallystick.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Grade;
import org.tallystick.voices.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person grades a source. */
@Command(
    name = "grade",
    description = {
      "Grades a source on the Admiralty scale; the grades before are kept.",
      "A completely reliable, B usually reliable, C fairly reliable, D not usually reliable, "
          + "E unreliable, F cannot be judged."
    })
final class SourcesGradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SourceDecision decision;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Parameters(index = "1", paramLabel = "GRADE", description = "${COMPLETION-CANDIDATES}")
  private Grade grade;

  @Override
  public Integer call() {
    return decision.make(
        spec, Decision.Kind.SOURCE_GRADE, name, source -> Optional.of(grade.name()), this::told);
  }

  private String told(Source before, Source now) {
    return now.name()
        + ": grade "
        + now.grade()
        + " ("
        + now.grade().meaning()
        + "), before "
        + before.grade();
  }
}
