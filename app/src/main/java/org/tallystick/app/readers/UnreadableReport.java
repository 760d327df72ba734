package org.tallystick.app.readers;

import java.nio.file.Path;
import org.tallystick.TallystickException;

/** Something that cannot be read as a report, with the reason and the remedy. */
public final class UnreadableReport extends TallystickException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;
  private final String remedy;
  private final String ordinary;
  private final boolean forNow;
  private final boolean refused;

  /** What is wrong in this place, and what to do, each in plain words on one line. */
  public UnreadableReport(String place, String reason, String remedy) {
    this(place, reason, remedy, "");
  }

  /**
   * The same; {@code ordinary} says what a record is if it is nothing to wonder about in a crawl,
   * such as "not in English".
   */
  UnreadableReport(String place, String reason, String remedy, String ordinary) {
    this(place, reason, remedy, ordinary, false, false);
  }

  private UnreadableReport(
      String place,
      String reason,
      String remedy,
      String ordinary,
      boolean forNow,
      boolean refused) {
    super(new Problem(place, reason, remedy).toString());
    this.place = place;
    this.reason = reason;
    this.remedy = remedy;
    this.ordinary = ordinary;
    this.forNow = forNow;
    this.refused = refused;
  }

  UnreadableReport(Path file, String reason, String remedy) {
    this(file.toString(), reason, remedy);
  }

  UnreadableReport(Problem problem) {
    this(problem.place(), problem.reason(), problem.remedy());
  }

  /** Something that may well be there later, such as the page of a server that is down. */
  public static UnreadableReport forNow(String place, String reason, String remedy) {
    return new UnreadableReport(place, reason, remedy, "", true, false);
  }

  /** An address that the options of the command forbid to ask. */
  public static UnreadableReport refused(String place, String reason, String remedy) {
    return new UnreadableReport(place, reason, remedy, "", false, true);
  }

  /** Whether to try again later is worth while. */
  public boolean isForNow() {
    return forNow;
  }

  /** Whether it is the options of the command that forbid it. */
  public boolean isRefused() {
    return refused;
  }

  /** What is wrong, in plain words on one line. */
  public String reason() {
    return reason;
  }

  /** What to do, in plain words on one line. */
  public String remedy() {
    return remedy;
  }

  /** The same as a result among others. */
  public Problem problem() {
    return new Problem(place, reason, remedy);
  }

  /** As a record among many of an archive: passed over if that is ordinary there. */
  public Result within(String archive) {
    return ordinary.isEmpty() ? problem() : new PassedOver(archive, ordinary);
  }
}
