package org.tallystick.app.views;

/** The version of this program, as the jar's manifest has it. */
public final class Version {
  private Version() {}

  /** Name and version, as the ledger notes them beside what was extracted. */
  public static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "tallystick " + (version == null ? "development" : version);
  }
}
