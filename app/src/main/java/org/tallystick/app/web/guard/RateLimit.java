package org.tallystick.app.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many requests a second from one address, with some in reserve for a page and its parts. */
final class RateLimit {
  /** Addresses that are remembered at once; the one not heard of longest is forgotten first. */
  private static final int ADDRESSES = 10_000;

  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double reserve;
  private final LongSupplier nanos;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  private record Bucket(double left, long at) {}

  RateLimit(double perSecond, double reserve, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.reserve = reserve;
    this.nanos = nanos;
  }

  /** Whether that address may ask once more now. */
  synchronized boolean allows(String address) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(address, new Bucket(reserve, now));
    double left = Math.min(reserve, before.left() + (now - before.at()) / NANOS * perSecond);
    boolean allowed = left >= 1;
    buckets.put(address, new Bucket(allowed ? left - 1 : left, now));
    return allowed;
  }
}
