package org.tallystick.claims;

import java.util.List;

/**
 * What was found in one report.
 *
 * @param claims in the order of the text
 * @param skipped what was seen and not understood, or left out, with the reason
 */
public record Extraction(List<Claim> claims, List<Skipped> skipped) {

  /** Keeps what it is given unchangeable. */
  public Extraction {
    claims = List.copyOf(claims);
    skipped = List.copyOf(skipped);
  }
}
