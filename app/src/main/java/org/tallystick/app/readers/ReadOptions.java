package org.tallystick.app.readers;

import java.io.InputStream;
import java.util.function.Supplier;
import org.tallystick.app.readers.web.WebLimits;

/**
 * What readers may do beside reading files.
 *
 * @param input what {@code -} stands for
 * @param privateAddresses whether addresses of this machine and of local networks may be asked
 * @param offline whether no address may be asked at all
 * @param limits how much and how fast the web is asked
 * @param meter is told how far the reading has come
 */
public record ReadOptions(
    Supplier<InputStream> input,
    boolean privateAddresses,
    boolean offline,
    WebLimits limits,
    Meter meter) {
  /** These permissions and limits, and nobody who wants to know how far it has come. */
  public ReadOptions(
      Supplier<InputStream> input, boolean privateAddresses, boolean offline, WebLimits limits) {
    this(input, privateAddresses, offline, limits, Meter.NONE);
  }

  /** These permissions, and the usual limits. */
  public ReadOptions(Supplier<InputStream> input, boolean privateAddresses, boolean offline) {
    this(input, privateAddresses, offline, WebLimits.USUAL);
  }

  /** The same, with a meter. */
  public ReadOptions with(Meter other) {
    return new ReadOptions(input, privateAddresses, offline, limits, other);
  }

  /** Public addresses only, and the program's standard input. */
  public static ReadOptions usual() {
    return new ReadOptions(() -> System.in, false, false);
  }
}
