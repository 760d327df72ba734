package org.tallystick.app.web.charts;

/**
 * One mark of an axis.
 *
 * @param at its place, in the chart's units
 * @param label what it says
 */
public record Tick(double at, String label) {}
