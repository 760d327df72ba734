package org.tallystick.app.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.app.web.WebException;

/**
 * Looks at every request before any page does. On this machine's own address it answers to that
 * address's names alone, so that no foreign site can be read through a name that it points here; on
 * any other address it asks for a token.
 */
public final class Guard {
  /** Where people without a session give the token. */
  public static final String LOGIN = "/login";

  private static final String COOKIE = "tallystick";
  private static final String BEARER = "Bearer ";
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);

  /** Sessions kept at once; beyond, everybody has to give the token again. */
  private static final int SESSIONS = 10_000;

  /** For so long a session sees names: a working day. */
  private static final long NAMES_NANOS = Duration.ofHours(8).toNanos();

  /** Requests a second and in reserve: more than a person makes, less than does harm. */
  private static final double PER_SECOND = 50;

  private static final double RESERVE = 300;

  /** Attempts to give the token: a second, and in reserve. */
  private static final double ATTEMPTS_PER_SECOND = 0.2;

  private static final double ATTEMPTS = 5;

  private final Optional<Token> token;
  private final Csrf csrf = new Csrf();
  private final Map<String, Boolean> sessions = new ConcurrentHashMap<>();
  private final Map<String, Long> seeing = new ConcurrentHashMap<>();
  private final RateLimit requests = new RateLimit(PER_SECOND, RESERVE, System::nanoTime);
  private final RateLimit attempts = new RateLimit(ATTEMPTS_PER_SECOND, ATTEMPTS, System::nanoTime);

  /**
   * A guard.
   *
   * @param token what is asked for; nothing on this machine's own address
   */
  public Guard(Optional<Token> token) {
    this.token = token;
  }

  /**
   * Lets the request pass, or not.
   *
   * @return where to go instead, if the token has to be given first
   * @throws WebException if it must not pass
   */
  public Optional<String> check(Context ctx) {
    Headers.set(ctx);
    if (token.isEmpty() && !OWN_NAMES.contains(name(ctx.host()))) {
      throw WebException.forbidden("This app answers to localhost alone, not to another name.");
    }
    if (!requests.allows(ctx.ip())) {
      throw WebException.tooMany("Too many requests; wait a moment.");
    }
    boolean bearer = bearer(ctx);
    if (token.isPresent() && !bearer && !open(ctx.path()) && !known(ctx)) {
      if (ctx.path().startsWith("/api/") || !SAFE.contains(ctx.method())) {
        throw WebException.unauthorized("Send the token as 'Authorization: Bearer …'.");
      }
      return Optional.of(LOGIN);
    }
    if (!SAFE.contains(ctx.method()) && !bearer) {
      checkOrigin(ctx);
    }
    return Optional.empty();
  }

  /** What forms and scripts of a page send along; begins a session where there is none. */
  public String csrf(Context ctx) {
    return csrf.token(session(ctx));
  }

  /**
   * Starts a session if that is the token.
   *
   * @throws WebException if it is not, or too many were tried
   */
  public void login(Context ctx, String given) {
    if (!attempts.allows(ctx.ip())) {
      throw WebException.tooMany("Too many attempts; wait a minute.");
    }
    if (token.isEmpty() || !token.get().is(given)) {
      throw WebException.forbidden("That is not the token.");
    }
    if (sessions.size() >= SESSIONS) {
      sessions.clear();
    }
    String session = Token.random();
    sessions.put(session, true);
    keep(ctx, session);
  }

  /** Whether this session has asked to see names of private persons, not long ago. */
  public boolean seesNames(Context ctx) {
    String session = ctx.cookie(COOKIE);
    Long since = session == null ? null : seeing.get(session);
    return since != null && System.nanoTime() - since < NAMES_NANOS;
  }

  /** Lets this session see them from now on, or no longer. */
  public void showNames(Context ctx, boolean show) {
    String session = session(ctx);
    if (show) {
      if (seeing.size() >= SESSIONS) {
        seeing.clear();
      }
      seeing.put(session, System.nanoTime());
    } else {
      seeing.remove(session);
    }
  }

  private boolean bearer(Context ctx) {
    String header = ctx.header("Authorization");
    return token.isPresent()
        && header != null
        && header.startsWith(BEARER)
        && token.get().is(header.substring(BEARER.length()).strip());
  }

  private boolean known(Context ctx) {
    String session = ctx.cookie(COOKIE);
    return session != null && sessions.containsKey(session);
  }

  private static boolean open(String path) {
    return path.equals(LOGIN) || path.startsWith("/assets/");
  }

  private String session(Context ctx) {
    String begun = ctx.attribute(COOKIE);
    String session = begun != null ? begun : ctx.cookie(COOKIE);
    if (session == null || session.isBlank()) {
      session = Token.random();
      keep(ctx, session);
    }
    return session;
  }

  private static void keep(Context ctx, String session) {
    ctx.attribute(COOKIE, session);
    Cookie cookie = new Cookie(COOKIE, session);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setPath("/");
    ctx.cookie(cookie);
  }

  /** A change must come from one of our own pages. */
  private void checkOrigin(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals("null") && !authority(origin).equals(ctx.host())) {
      throw WebException.forbidden("A change must come from a page of this app.");
    }
    String header = ctx.header(Csrf.HEADER);
    String given = header != null ? header : ctx.formParam(Csrf.FIELD);
    String session = ctx.cookie(COOKIE);
    if (session == null || !csrf.proves(session, given)) {
      throw WebException.forbidden(
          "The page was open too long, or cookies are switched off; load it again.");
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The name in a host header, without the port. */
  private static String name(String host) {
    if (host == null) {
      return "";
    }
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
