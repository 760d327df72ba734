package org.tallystick.voices;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.claims.Claim;

/**
 * A claim as published.
 *
 * @param claim what was claimed
 * @param published when the report appeared, if known
 * @param publisher the outlet, if known
 */
public record Statement(Claim claim, Optional<LocalDate> published, Optional<String> publisher) {}
