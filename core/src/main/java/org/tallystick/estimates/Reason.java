package org.tallystick.estimates;

/**
 * One step from the statements to the number, in plain words.
 *
 * @param code what kind of step: {@code voice}, {@code left-out}, {@code denial}, {@code expected},
 *     {@code contested}, {@code influence}, {@code echo}, {@code age}, {@code inferred}
 * @param text the step as a sentence that names who, what and when
 */
public record Reason(String code, String text) {}
