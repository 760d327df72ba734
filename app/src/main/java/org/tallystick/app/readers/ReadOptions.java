package org.tallystick.app.readers;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What readers may do beside reading files.
 *
 * @param input what {@code -} stands for
 * @param privateAddresses whether addresses of this machine and of local networks may be asked
 * @param offline whether no address may be asked at all
 */
public record ReadOptions(Supplier<InputStream> input, boolean privateAddresses, boolean offline) {

  /** Public addresses only, and the program's standard input. */
  public static ReadOptions usual() {
    return new ReadOptions(() -> System.in, false, false);
  }
}
