package org.tallystick.english;

import java.util.Set;

/** The frames of the codebook foreign-fighters. */
class FrameExamplesTest extends FrameExamples {
  FrameExamplesTest() {
    super(
        Texts.CODEBOOK,
        Set.of(
            "casualties.object", // known: "put out of action" is parsed as "put", "out of action"
            "prosecuted.of", // known: "for fighting abroad" makes it serving
            "released.self", // known: "freed prisoners" are captured
            "willing.ready", // known: "ready to go" is arrived
            "willing.subject"), // known: "applied to join" is joined
        Set.of());
  }
}
