package org.tallystick.app.web;

/**
 * What a page says that cannot be shown.
 *
 * @param status the HTTP status
 * @param title in two or three words
 * @param message what is wrong and what to do
 */
public record Problem(int status, String title, String message) {

  static Problem of(int status, String message) {
    String title =
        switch (status) {
          case 400 -> "That makes no sense";
          case 401, 403 -> "Not allowed";
          case 404 -> "Not found";
          case 405 -> "Not allowed that way";
          case 413 -> "Too large";
          case 429 -> "Too fast";
          default -> status >= 500 ? "A fault of the program" : "That did not work";
        };
    return new Problem(status, title, message);
  }
}
