package org.tallystick.app.imports;

import java.util.Optional;
import org.tallystick.app.store.CitedClaim;

/**
 * A claim that a row of a table gave.
 *
 * @param cited the claim, whose evidence lies in the table
 * @param camp the state or party that the table says its source belongs to
 * @param line where the row begins, from 1
 */
public record ImportedClaim(CitedClaim cited, Optional<String> camp, int line) {}
