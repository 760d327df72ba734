package org.tallystick.app.cli;

import java.util.concurrent.Callable;
import org.tallystick.app.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command by which a person says that claims are right. */
@Command(name = "accept", description = "Accepts claims as they stand, corrections included.")
final class ReviewAcceptCommand implements Callable<Integer> {
  @Mixin private ReviewOptions options;

  @Mixin private ClaimIds claims;

  @Override
  public Integer call() {
    return options.decide(
        claims.typed(),
        ReviewDesk.FOUND_RIGHT,
        (desk, read, by, because) -> desk.accept(ReviewOptions.ids(read), by, because));
  }
}
