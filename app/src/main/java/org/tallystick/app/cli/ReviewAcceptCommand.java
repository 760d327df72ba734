package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command by which a person says that claims are right. */
@Command(name = "accept", description = "Accepts claims as they stand, corrections included.")
final class ReviewAcceptCommand implements Callable<Integer> {
  @Mixin private ReviewOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Claims, by their ids or the first letters of these.")
  private List<String> ids;

  @Override
  public Integer call() {
    return options.decide(
        ids,
        ReviewDesk.FOUND_RIGHT,
        (desk, read, by, because) -> desk.accept(ReviewOptions.ids(read), by, because));
  }
}
