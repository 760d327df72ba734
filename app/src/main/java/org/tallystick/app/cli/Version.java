package org.tallystick.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the jar's manifest has it. */
public final class Version implements IVersionProvider {

  /** Name and version, as the ledger notes them beside what was extracted. */
  public static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "tallystick " + (version == null ? "development" : version);
  }

  @Override
  public String[] getVersion() {
    return new String[] {program()};
  }
}
