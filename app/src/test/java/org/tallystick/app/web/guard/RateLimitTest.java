package org.tallystick.app.web.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, 3, now::get);

  @Test
  void theReserveIsUsedUpAndFillsAgain() {
    for (int i = 0; i < 3; i++) {
      assertTrue(limit.allows("a"));
    }
    assertFalse(limit.allows("a"));
    now.addAndGet(500_000_000);
    assertTrue(limit.allows("a"));
    assertFalse(limit.allows("a"));
    now.addAndGet(3_600_000_000_000L);
    for (int i = 0; i < 3; i++) {
      assertTrue(limit.allows("a"));
    }
    assertFalse(limit.allows("a"));
  }

  @Test
  void oneAddressDoesNotUseUpAnothers() {
    for (int i = 0; i < 10; i++) {
      limit.allows("a");
    }
    assertTrue(limit.allows("b"));
  }
}
