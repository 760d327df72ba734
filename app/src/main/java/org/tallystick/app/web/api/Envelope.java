package org.tallystick.app.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.views.Version;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;

/**
 * What stands around every answer: what made it, by which version of the ledger it is cited, and of
 * a list which page it is. The same fields as in the JSON that pages export.
 */
final class Envelope {
  static final String PAGE = "page";
  static final String SIZE = "size";

  /** Rows of a page unless another number is asked for, and at most. */
  private static final int USUAL = 100;

  private static final int MOST = 1000;
  private static final int DIGITS = 16;

  private Envelope() {}

  /** The whole answer. */
  static Map<String, Object> of(Visit visit, Body body) {
    Snapshot snapshot = visit.snapshot();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", Version.program());
    object.put("ledger", snapshot.version());
    object.put("codebook", snapshot.codebook().label());
    object.put("asOf", visit.asOf().toString());
    object.put("view", visit.query().at(visit.path()));
    if (body instanceof Body.Rows<?> rows) {
      int size = size(visit.query());
      int page = visit.query().count(PAGE, 1);
      object.put("total", rows.all().size());
      object.put(PAGE, page);
      object.put(SIZE, size);
      object.put("next", next(visit, rows).orElse(null));
      object.put("rows", rows.from(first(page, size), size));
    } else if (body instanceof Body.Thing thing) {
      object.putAll(thing.fields());
    }
    return object;
  }

  /** Beyond any list where the page is. */
  private static int first(int page, int size) {
    return (int) Math.min((page - 1L) * size, Integer.MAX_VALUE);
  }

  /** Where the list goes on, if it does. */
  static Optional<String> next(Visit visit, Body.Rows<?> rows) {
    int page = visit.query().count(PAGE, 1);
    boolean more = (long) page * size(visit.query()) < rows.all().size();
    return more
        ? Optional.of(visit.query().with(PAGE, String.valueOf(page + 1)).at(visit.path()))
        : Optional.empty();
  }

  private static int size(Query query) {
    int size = query.count(SIZE, USUAL);
    if (size > MOST) {
      throw WebException.badRequest(SIZE + ": at most " + MOST + " rows a page");
    }
    return size;
  }

  /**
   * What changes whenever any answer does: made of the ledger's version, of what that leaves out
   * and of the program's.
   */
  static String tag(Snapshot snapshot) {
    String state =
        String.join(
            "\n",
            Version.program(),
            snapshot.version(),
            String.valueOf(snapshot.masked()),
            String.valueOf(snapshot.reports()),
            snapshot.asOf().toString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(hash).substring(0, DIGITS) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
