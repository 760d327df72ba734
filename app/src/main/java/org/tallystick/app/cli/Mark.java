package org.tallystick.app.cli;

import org.tallystick.reports.Span;

/**
 * Something recognised in a sentence, as it is shown to a reader.
 *
 * @param layer which question it helps to answer
 * @param span the words
 * @param meaning what they are taken for
 */
record Mark(Layer layer, Span span, String meaning) {

  /** The layers in the order in which they are shown. */
  enum Layer {
    NUMBER("number", 33),
    PEOPLE("people", 36),
    EVENT("event", 31),
    SIDE("side", 34),
    UNIT("unit", 34),
    SPEAKER("speaker", 35),
    SAYS("says", 35),
    DATE("date", 32);

    private final String label;
    private final int colour;

    Layer(String label, int colour) {
      this.label = label;
      this.colour = colour;
    }

    /** The word in the margin. */
    String label() {
      return label;
    }

    /** Its colour on a terminal. */
    int colour() {
      return colour;
    }
  }
}
