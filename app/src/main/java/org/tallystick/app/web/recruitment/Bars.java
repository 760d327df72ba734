package org.tallystick.app.web.recruitment;

import java.util.ArrayList;
import java.util.List;

/**
 * A small bar chart of voices over time, in the units of its own drawing.
 *
 * @param bars those that are not nought
 * @param from the name of the first period
 * @param to that of the last
 * @param text the same in words
 */
public record Bars(List<Bar> bars, String from, String to, String text) {
  /** Size of the drawing, and where its ground line is. */
  public static final int WIDTH = 240;

  public static final int HEIGHT = 84;
  public static final int GROUND = 64;
  private static final int TOP = 16;
  private static final double GAP = 0.18;

  /** The widest that one bar gets. */
  private static final double WIDEST = 26;

  /** Keeps what it is given unchangeable. */
  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param value how many voices
   * @param peak whether none is higher, so that it bears its number
   */
  public record Bar(double x, double y, double width, double height, int value, boolean peak) {

    /** The middle, for the number. */
    public double middle() {
      return x + width / 2;
    }
  }

  /**
   * Of so many voices in each period.
   *
   * @param most the greatest number in any of the charts beside it: all have one scale
   */
  static Bars of(String name, Periods periods, int[] voices, int most) {
    double step = (double) WIDTH / periods.count();
    double width = Math.min(WIDEST, step * (1 - GAP));
    int peak = 0;
    for (int i = 0; i < voices.length; i++) {
      peak = voices[i] > voices[peak] ? i : peak;
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < voices.length; i++) {
      if (voices[i] > 0) {
        double height = (double) (GROUND - TOP) * voices[i] / Math.max(1, most);
        bars.add(
            new Bar(
                rounded(i * step + (step - width) / 2),
                rounded(GROUND - height),
                rounded(width),
                rounded(height),
                voices[i],
                i == peak));
      }
    }
    String text =
        bars.isEmpty()
            ? name + ": no dated report."
            : name
                + ": voices by "
                + periods.unit()
                + " of the report, "
                + periods.name(0)
                + " to "
                + periods.name(periods.count() - 1)
                + "; most in "
                + periods.name(peak)
                + ", "
                + voices[peak]
                + ".";
    return new Bars(bars, periods.name(0), periods.name(periods.count() - 1), text);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
