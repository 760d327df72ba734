package org.tallystick.app.cli;

import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command by which a person says that claims are none. */
@Command(
    name = "reject",
    description = "Rejects claims: the report says no such thing. They count nowhere any more.")
final class ReviewRejectCommand implements Callable<Integer> {
  @Mixin private ReviewOptions options;

  @Mixin private ClaimIds claims;

  @Override
  public Integer call() {
    return options.decide(
        claims.typed(),
        ReviewDesk.NOT_SAID,
        (desk, read, by, because) -> desk.reject(ReviewOptions.ids(read), by, because));
  }
}
