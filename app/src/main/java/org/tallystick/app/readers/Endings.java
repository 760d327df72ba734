package org.tallystick.app.readers;

import java.util.Locale;
import java.util.Set;

/** What the endings of file names tell. */
public final class Endings {
  private static final Set<String> IN_FOLDERS =
      Set.of(
          ".txt",
          ".md",
          ".markdown",
          ".html",
          ".htm",
          ".xhtml",
          ".pdf",
          ".rss",
          ".atom",
          ".xml",
          ".warc",
          ".zip",
          ".gz",
          ".zst");

  private Endings() {}

  /** A file name's ending in lower case with its dot, or "" if it has none. */
  public static String of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 && dot > fileName.lastIndexOf('/') + 1
        ? fileName.substring(dot).toLowerCase(Locale.ROOT)
        : "";
  }

  /** A file name without its ending; of x.warc.gz, .html.zst and their like without both. */
  public static String without(String fileName) {
    String ending = of(fileName);
    String rest = fileName.substring(0, fileName.length() - ending.length());
    boolean packed = ending.equals(".gz") || ending.equals(".zst");
    return packed && IN_FOLDERS.contains(of(rest)) ? without(rest) : rest;
  }

  /** Whether a file in a folder or archive is looked into, going by its name. */
  public static boolean maybeReport(String fileName) {
    String last = fileName.substring(fileName.lastIndexOf('/') + 1);
    return !last.startsWith(".")
        && !last.equalsIgnoreCase("README.md")
        && (IN_FOLDERS.contains(of(last)) || last.equals("result.json"));
  }
}
