package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person says what a claim should say. */
@Command(
    name = "correct",
    description = {
      "Corrects fields of a claim; all others stay. A dash (--side -) says that nothing is said.",
      "Names become codes (--origins \"North Korea\"). Where the number changes, its hedge follows "
          + "unless it is given too."
    })
final class ReviewCorrectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewOptions options;

  @Parameters(paramLabel = "ID", description = "The claim's id or its first letters.")
  private String id;

  @Mixin private FieldOptions fields;

  @Override
  public Integer call() {
    if (fields.typed().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "say what is to be corrected, such as --origins KP --low 300");
    }
    return options.decide(
        List.of(id),
        ReviewDesk.AS_WRITTEN,
        (desk, read, by, because) ->
            List.of(desk.correct(read.get(0), fields.typed(), by, because)));
  }
}
