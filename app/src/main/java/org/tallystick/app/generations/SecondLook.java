package org.tallystick.app.generations;

import java.util.List;
import org.tallystick.claims.Claim;
import org.tallystick.decisions.Decision;

/**
 * A decision on a claim that the newest reading of its report no longer has. It is kept, and holds
 * again once the claim is found again; until then it changes nothing.
 *
 * @param decision what was decided
 * @param gone the claim as it was last found
 * @param now what the newest reading found in the same sentence
 */
public record SecondLook(Decision decision, Claim gone, List<Claim> now) {}
