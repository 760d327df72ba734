package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills programs that read a mixed batch; {@link KillRounds} does so as often as one likes. */
class CrashTest {
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  @Test
  void aKilledReadingLeavesAWholeLedgerAndReadingOnEndsAsIfItHadNotBeen()
      throws IOException, InterruptedException {
    KillRounds kills = new KillRounds(folder, 23, false);
    assertEquals(21, kills.reports());
    List<String> wrong = new ArrayList<>();
    int half = 0;
    for (int i = 0; i < ROUNDS; i++) {
      KillRounds.Round round = kills.round(i);
      wrong.addAll(round.wrong());
      half += round.kept() > 0 && round.kept() < kills.reports() ? 1 : 0;
    }
    assertEquals(List.of(), wrong);
    assertTrue(half >= 3, half + " of the kills came in the middle");
  }
}
