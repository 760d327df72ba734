package org.tallystick.app.watch;

/**
 * How one round over all feeds came out.
 *
 * @param feeds how many are watched
 * @param unchanged how many had nothing new to give
 * @param resting how many were not asked, since they failed before or wanted to be left alone
 * @param failed how many gave nothing
 */
public record Round(int feeds, int unchanged, int resting, int failed) {
  /** How many were asked. */
  public int asked() {
    return feeds - resting;
  }
}
