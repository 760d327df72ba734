package org.tallystick.app.web;

/**
 * A change that a person makes with a form or a script. By the time it is called, the CSRF token
 * has been checked.
 */
public interface Action {

  /** Its path; it is reached by POST alone. */
  String path();

  /**
   * Makes the change and says what to answer: a {@link Answer.Seen} for forms, an {@link
   * Answer.Data} for scripts.
   *
   * @throws WebException if the form makes no sense
   */
  Answer act(Visit visit, Form form);
}
