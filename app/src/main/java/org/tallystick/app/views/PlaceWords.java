package org.tallystick.app.views;

import java.util.Locale;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.SourceMap.Bytes;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Place;
import org.tallystick.app.store.Standing;

/** Places in originals as people read them: “page 3 of the PDF”. */
public final class PlaceWords {
  private PlaceWords() {}

  /** Where words stand, and what a look at the original gave. */
  public static String of(Standing standing) {
    String place =
        standing
            .place()
            .map(known -> of(standing.kind(), known))
            .orElse("nobody noted where in the " + standing.kind().label());
    return place
        + switch (standing.check()) {
          case HOLDS -> standing.place().isEmpty() ? "" : ", as a look at it shows";
          case NOT_THERE -> ", but the words were not found there";
          case CHANGED -> "; but the original was changed since, as `tallystick verify` tells";
          case GONE -> "; but the original is gone, as `tallystick verify` tells";
          case NO_FOLDER -> "; not looked up: --evidence DIR says where the originals are";
        };
  }

  /** A place in an original of that kind. */
  public static String of(Kind kind, Place place) {
    if (place instanceof Bytes bytes) {
      return String.format(
          Locale.ROOT, "bytes %,d–%,d of the %s", bytes.begin(), bytes.end(), kind.label());
    }
    if (place instanceof Pages pages) {
      return (pages.first() == pages.last()
              ? "page " + pages.first()
              : "pages " + pages.first() + "–" + pages.last())
          + " of the "
          + kind.label();
    }
    return "the " + kind.label() + " as a whole";
  }
}
