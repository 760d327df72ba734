package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command by which a person says that claims are none. */
@Command(
    name = "reject",
    description = "Rejects claims: the report says no such thing. They count nowhere any more.")
final class ReviewRejectCommand implements Callable<Integer> {
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
        ReviewDesk.NOT_SAID,
        (desk, read, by, because) -> desk.reject(ReviewOptions.ids(read), by, because));
  }
}
