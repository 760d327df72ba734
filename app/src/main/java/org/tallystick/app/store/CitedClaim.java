package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.claims.Claim;

/**
 * A claim taken from a table, with what the table tells of where it was published.
 *
 * @param claim the claim; the report of its id is the table
 * @param published the day, if told
 * @param publisher the outlet, if told
 * @param url the address, if told
 */
public record CitedClaim(
    Claim claim, Optional<LocalDate> published, Optional<String> publisher, Optional<String> url) {}
