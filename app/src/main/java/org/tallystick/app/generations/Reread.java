package org.tallystick.app.generations;

import org.tallystick.app.store.Generation;
import org.tallystick.claims.correction.ClaimChanges;

/**
 * A report that was read again.
 *
 * @param before its newest reading until then
 * @param changes how its claims differ now
 */
public record Reread(Generation before, ClaimChanges changes) {}
