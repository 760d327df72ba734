package org.tallystick.app.web.review;

import java.util.stream.Collectors;
import org.tallystick.app.exports.GoldJson;
import org.tallystick.app.review.Gold;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;

/** The claims that people stand behind, as a file to score and train with. */
public final class GoldPage implements Page {
  @Override
  public String path() {
    return "/review/gold";
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    boolean finished = visit.query().has("finished", "yes");
    Gold gold = Gold.of(snapshot.read(), snapshot.reviews(), finished);
    String lines =
        gold.claims().stream()
            .map(claim -> GoldJson.of(claim) + "\n")
            .collect(Collectors.joining());
    return new Answer.Download("gold.jsonl", "application/jsonl", lines);
  }
}
