package org.tallystick.voices;

/** Whether two statements are one. */
public enum Judgement {
  SAME,
  DIFFERENT,
  UNSURE
}
