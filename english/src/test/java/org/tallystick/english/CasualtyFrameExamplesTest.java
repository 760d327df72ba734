package org.tallystick.english;

import java.util.Set;

/** The frames of the codebook casualties. */
class CasualtyFrameExamplesTest extends FrameExamples {
  CasualtyFrameExamplesTest() {
    super(CasualtyClaimsTest.CODEBOOK, Set.of(), Set.of());
  }
}
