package org.tallystick;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Numbers that are choices, in one commented file that ships with Tallystick. */
public final class Settings {
  private final String file;
  private final Properties properties;

  /**
   * Those of a file of which the properties are given.
   *
   * @param file its name, for errors
   */
  public Settings(String file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  /**
   * Those of a file in the jar.
   *
   * @param file its path, beginning with a slash
   * @throws TallystickException if it is not there or cannot be read
   */
  public static Settings bundled(String file) {
    Properties properties = new Properties();
    try (InputStream in = Settings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new TallystickException(file + " is missing from the jar; build it anew");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TallystickException(file + " cannot be read: " + e.getMessage(), e);
    }
    return new Settings(file, properties);
  }

  /**
   * The number under that key.
   *
   * @throws TallystickException if there is none
   */
  public double number(String key) {
    String text = properties.getProperty(key);
    try {
      return Double.parseDouble(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new TallystickException(
          file + ": '" + key + "' must be a number, not '" + text + "'", e);
    }
  }

  /** The whole number under that key; what stands behind the point is cut off. */
  public int whole(String key) {
    return (int) number(key);
  }
}
