package org.tallystick.voices;

/**
 * Somebody who says something.
 *
 * @param name the name by which the register knows them
 * @param kind official, military, intelligence, international, ngo, research, media, company,
 *     person, anonymous; {@code unknown} if the register lacks them; {@code report} for a report
 *     that speaks in its own voice
 * @param camp the state or party they belong to; empty if none or unknown
 */
public record Source(String name, String kind, String camp) {}
