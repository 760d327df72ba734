package org.tallystick.app.cli;

import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command by which a person takes a decision on claims back. */
@Command(
    name = "undo",
    description =
        "Takes back the latest decision on each claim, so that what stood before stands again.")
final class ReviewUndoCommand implements Callable<Integer> {
  @Mixin private ReviewOptions options;

  @Mixin private ClaimIds claims;

  @Override
  public Integer call() {
    return options.decide(
        claims.typed(),
        ReviewDesk.TAKEN_BACK,
        (desk, read, by, because) -> desk.undo(ReviewOptions.ids(read), by, because));
  }
}
