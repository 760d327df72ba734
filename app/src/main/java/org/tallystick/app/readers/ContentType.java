package org.tallystick.app.readers;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two things a Content-Type header says. */
public final class ContentType {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,/>]+)");

  private ContentType() {}

  /** The media type in lower case, without parameters. */
  public static Optional<String> mediaType(String header) {
    String type = header.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.contains("/") ? Optional.of(type) : Optional.empty();
  }

  /** The declared charset, if it is one that exists. */
  public static Optional<Charset> charset(String header) {
    Matcher matcher = CHARSET.matcher(header);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /**
   * The charset of a name, if there is one. Browsers read Latin-1 as Windows-1252, and so do we.
   */
  public static Optional<Charset> named(String name) {
    try {
      String upper = name.strip().toUpperCase(Locale.ROOT);
      boolean latin =
          upper.equals("ISO-8859-1") || upper.equals("US-ASCII") || upper.equals("LATIN1");
      return Optional.of(Charset.forName(latin ? "windows-1252" : upper));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
