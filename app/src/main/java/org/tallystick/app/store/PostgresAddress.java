package org.tallystick.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGProperty;

/**
 * A PostgreSQL database, as {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require}
 * names it. What it leaves out comes from the environment as with PostgreSQL's own programs; a
 * password that neither has is looked up in {@code ~/.pgpass} by the driver.
 *
 * @param host a name or address
 * @param port 5432 unless said otherwise
 * @param database its name
 * @param user empty: the name of the person at the keyboard
 * @param password never shown
 * @param options of the driver: {@code sslmode}, {@code currentSchema} …
 */
public record PostgresAddress(
    String host,
    int port,
    String database,
    Optional<String> user,
    Optional<String> password,
    Map<String, String> options)
    implements LedgerAddress {

  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
  private static final String USUAL_PORT = "5432";

  /** What PostgreSQL's own programs call options that the driver calls otherwise. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("connect_timeout", "connectTimeout", "application_name", "ApplicationName");

  /** Keeps what it is given unchangeable. */
  public PostgresAddress {
    options = Map.copyOf(options);
  }

  static PostgresAddress parse(String typed, Map<String, String> environment) {
    URI uri;
    try {
      uri = new URI(typed);
    } catch (URISyntaxException e) {
      throw malformed(); // without the cause, whose message has the password
    }
    if (!SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      throw new LedgerException(
          uri.getScheme() + "://…",
          "no place for a ledger",
          "name a file, or a PostgreSQL database as postgresql://USER@HOST:PORT/DATABASE");
    }
    boolean hostMissing = uri.getRawAuthority() == null;
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (uri.getRawFragment() != null
        || (!hostMissing && uri.getHost() == null)
        || path.length() < 2
        || path.indexOf('/', 1) >= 0) {
      throw malformed();
    }
    Optional<String> credentials = Optional.ofNullable(uri.getRawUserInfo());
    return new PostgresAddress(
        hostMissing ? environment.getOrDefault("PGHOST", "localhost") : uri.getHost(),
        uri.getPort() >= 0 ? uri.getPort() : port(environment.getOrDefault("PGPORT", USUAL_PORT)),
        path.substring(1),
        credentials
            .map(c -> c.split(":", 2)[0])
            .map(PostgresAddress::decoded)
            .or(() -> Optional.ofNullable(environment.get("PGUSER"))),
        credentials
            .filter(c -> c.indexOf(':') >= 0)
            .map(c -> c.split(":", 2)[1])
            .map(PostgresAddress::decoded)
            .or(() -> Optional.ofNullable(environment.get("PGPASSWORD"))),
        options(uri.getRawQuery()));
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new TreeMap<>();
    if (query == null || query.isEmpty()) {
      return options;
    }
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String name = OTHER_NAMES.getOrDefault(parts[0], parts[0]);
      if (parts.length < 2 || PGProperty.forName(name) == null) {
        throw new LedgerException(
            "postgresql://…?" + parts[0],
            "no option of a PostgreSQL address",
            "leave it out; sslmode=require and currentSchema=NAME are such options");
      }
      if (PGProperty.forName(name) == PGProperty.PASSWORD
          || PGProperty.forName(name) == PGProperty.USER) {
        throw malformed();
      }
      options.put(name, decoded(parts[1]));
    }
    return options;
  }

  private static int port(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new LedgerException(
          "PGPORT=" + number, "no port", "set a number, or write the port into the address");
    }
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static LedgerException malformed() {
    return new LedgerException(
        "postgresql://…",
        "not the address of a database",
        "write postgresql://USER@HOST:PORT/DATABASE, with the password in PGPASSWORD or ~/.pgpass; "
            + "in an address, write characters like @ : / # ? % of a name or password as %40 %3A "
            + "%2F %23 %3F %25");
  }

  /** As the driver wants it, without user and password. */
  String jdbc() {
    String plainHost = host.indexOf(':') >= 0 && host.charAt(0) != '[' ? "[" + host + "]" : host;
    return "jdbc:postgresql://" + plainHost + ":" + port + "/" + encoded(database);
  }

  /** As it can be typed again, without the password. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("postgresql://");
    user.ifPresent(name -> text.append(encoded(name)).append('@'));
    text.append(host);
    if (!String.valueOf(port).equals(USUAL_PORT)) {
      text.append(':').append(port);
    }
    text.append('/').append(encoded(database));
    char mark = '?';
    for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
      text.append(mark)
          .append(option.getKey())
          .append('=')
          .append(secret(option.getKey()) ? "…" : encoded(option.getValue()));
      mark = '&';
    }
    return text.toString();
  }

  private static boolean secret(String option) {
    return option.toLowerCase(Locale.ROOT).contains("password");
  }

  private static String encoded(String plain) {
    return java.net.URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
