package org.tallystick.app.cli;

import org.tallystick.app.views.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Version.program()};
  }
}
