package org.tallystick.app.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.app.views.Figures;

/**
 * Counts on a logarithmic axis that holds nought as well: equal distances are equal factors, save
 * below one.
 */
public final class CountScale {
  private static final double[] STEPS = {1, 2, 5};

  /** Ticks nearer than this, in the chart's units, are left out. */
  private static final double ROOM = 26;

  private final String unit;
  private final double least;
  private final double most;
  private final double top;
  private final double bottom;

  /**
   * An axis that holds these values.
   *
   * @param unit of the values; shares get another step below one
   * @param top the place of the greatest value, less than that of the least
   * @param bottom the place of the least
   */
  public CountScale(String unit, List<Double> values, double top, double bottom) {
    this.unit = unit;
    this.top = top;
    this.bottom = bottom;
    double low = values.stream().mapToDouble(v -> v).min().orElse(1);
    double high = values.stream().mapToDouble(v -> v).max().orElse(10);
    least = bent(low * 0.8);
    most = Math.max(bent(high * 1.25), least + 0.3);
  }

  /** The place of a value; what lies beyond the axis stands at its end. */
  public double at(double value) {
    double part = (bent(value) - least) / (most - least);
    return bottom + (top - bottom) * Math.max(0, Math.min(1, part));
  }

  /** The place of a value, or that of the axis's upper end. */
  public double high(OptionalDouble value) {
    return value.isPresent() ? at(value.getAsDouble()) : top;
  }

  /** The place of a value, or that of the axis's lower end. */
  public double low(OptionalDouble value) {
    return value.isPresent() ? at(value.getAsDouble()) : bottom;
  }

  /** One, two and five of each power of ten, as many as there is room for. */
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    double last = Double.POSITIVE_INFINITY;
    for (double power = share() ? 0.001 : 1; bent(power) <= most; power *= 10) {
      for (double step : STEPS) {
        double value = step * power;
        double at = at(value);
        if (bent(value) >= least && bent(value) <= most && last - at >= ROOM) {
          ticks.add(new Tick(at, Figures.number(OptionalDouble.of(value), unit)));
          last = at;
        }
      }
    }
    return ticks;
  }

  private boolean share() {
    return unit.equals("share");
  }

  private double bent(double value) {
    return share() ? Math.log10(value + 0.001) : Math.log10(value + 0.5);
  }
}
