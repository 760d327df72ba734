package org.tallystick.app.readers;

import java.util.OptionalLong;

/** Is told how far a reading has come. */
public interface Meter {
  /** Of no interest. */
  Meter NONE =
      new Meter() {
        @Override
        public void expect(OptionalLong bytes) {}

        @Override
        public void reached(long bytes) {}
      };

  /** How many bytes there are to read; nothing if that cannot be known beforehand. */
  void expect(OptionalLong bytes);

  /** How many of them are behind; never fewer than before. */
  void reached(long bytes);
}
