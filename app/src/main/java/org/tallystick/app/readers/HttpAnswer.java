package org.tallystick.app.readers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a server said about the bytes it gave: the part of its answer that evidence needs.
 *
 * @param status the HTTP status
 * @param address the address that gave the bytes
 * @param redirects the addresses that pointed there, the first asked first
 * @param headers those of {@link #KEPT} that there were, by their names in lower case
 */
public record HttpAnswer(
    int status, String address, List<String> redirects, Map<String, String> headers) {
  /** The headers that say what the bytes are, how old they are and who gave them. */
  static final List<String> KEPT =
      List.of("content-type", "date", "last-modified", "etag", "server");

  private static final int LONGEST = 500;

  /** Keeps what it is given unchangeable. */
  public HttpAnswer {
    redirects = List.copyOf(redirects);
    headers = Map.copyOf(headers);
  }

  /** An answer whose headers are found by their names. */
  public static HttpAnswer of(
      int status,
      String address,
      List<String> redirects,
      Function<String, Optional<String>> header) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : KEPT) {
      header.apply(name).ifPresent(value -> headers.put(name, cut(value)));
    }
    return new HttpAnswer(status, address, redirects, headers);
  }

  private static String cut(String value) {
    String line = Problem.oneLine(value).strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
