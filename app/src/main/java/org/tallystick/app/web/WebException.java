package org.tallystick.app.web;

import org.tallystick.TallystickException;

/** A request that cannot be answered; its message says why and what to do. */
public final class WebException extends TallystickException {
  private static final long serialVersionUID = 1;

  private final int status;

  private WebException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Nothing of that name is there. */
  public static WebException notFound(String message) {
    return new WebException(404, message);
  }

  /** The address or the form makes no sense. */
  public static WebException badRequest(String message) {
    return new WebException(400, message);
  }

  /** Not allowed. */
  public static WebException forbidden(String message) {
    return new WebException(403, message);
  }

  /** Only with the token. */
  public static WebException unauthorized(String message) {
    return new WebException(401, message);
  }

  /** Too much at once. */
  public static WebException tooMany(String message) {
    return new WebException(429, message);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
