package org.tallystick;

/**
 * An input that cannot be used: says in one line which input it is, what is wrong with it and what
 * to do. The base of every exception that Tallystick throws on purpose.
 */
public class TallystickException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A message for the person at the keyboard: names the file and what to do. */
  public TallystickException(String message) {
    super(message);
  }

  /** As above, with the failure underneath. */
  public TallystickException(String message, Throwable cause) {
    super(message, cause);
  }
}
