package org.tallystick.app.store;

import java.util.Optional;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.SourceMap.Place;

/**
 * Where words of a report stand in its original, and whether a look at the original bears that out.
 *
 * @param kind what the original is
 * @param place nothing if the place of these words is not known
 * @param check what the look gave
 */
public record Standing(Kind kind, Optional<Place> place, Check check) {

  /** What a look at an original can give. */
  public enum Check {
    /** It is as it was, and the words stand there. */
    HOLDS,
    /** It is as it was, but the words were not found there. */
    NOT_THERE,
    /** It was changed. */
    CHANGED,
    /** It is not in the folder of the originals. */
    GONE,
    /** In which folder the originals are kept is not known. */
    NO_FOLDER
  }
}
