package org.tallystick.app.store;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.app.readers.SourceMap.Bytes;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Place;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.app.readers.SourceMap.Whole;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps where the text of each report stands in its original. */
final class SourceMaps {
  private static final TypeReference<List<List<Integer>>> NUMBERS = new TypeReference<>() {};

  private SourceMaps() {}

  /** Whether there is one for that report. */
  static boolean has(Handle h, ReportId id) {
    return h.createQuery("SELECT count(*) FROM source_maps WHERE id = :id")
        .bind("id", id.sha256())
        .mapTo(boolean.class)
        .one();
  }

  /**
   * Adds that of a report, unless it is there; whether it is new. Where the ledger holds the report
   * with another text, as an older Tallystick read it, the map does not fit and is left.
   */
  static boolean add(Handle h, Report report, SourceMap map) {
    return h.createUpdate(
                "INSERT INTO source_maps (id, kind, charset, map)"
                    + " SELECT id, :kind, :charset, :map FROM reports WHERE id = :id"
                    + " AND text = :text AND id NOT IN (SELECT id FROM source_maps)")
            .bind("id", report.id().sha256())
            .bind("text", report.text())
            .bind("kind", map.kind().name().toLowerCase(Locale.ROOT))
            .bind("charset", map.charset().map(Charset::name).orElse(null))
            .bind("map", JsonMapper.shared().writeValueAsString(numbers(map)))
            .execute()
        > 0;
  }

  /** That of a report; nothing if none was noted. */
  static Optional<SourceMap> of(Handle h, ReportId id) {
    return h.createQuery("SELECT kind, charset, map FROM source_maps WHERE id = :id")
        .bind("id", id.sha256())
        .map(
            (row, context) -> {
              Kind kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
              return new SourceMap(
                  kind,
                  ClaimRow.text(row, "charset").map(Charset::forName),
                  stretches(kind, row.getString("map")));
            })
        .findOne();
  }

  private static List<List<Integer>> numbers(SourceMap map) {
    List<List<Integer>> all = new ArrayList<>();
    for (Stretch stretch : map.stretches()) {
      List<Integer> one = new ArrayList<>(List.of(stretch.text().begin(), stretch.text().end()));
      if (stretch.place() instanceof Bytes bytes) {
        one.addAll(List.of(bytes.begin(), bytes.end()));
      } else if (stretch.place() instanceof Pages pages) {
        one.addAll(List.of(pages.first(), pages.last()));
      }
      all.add(one);
    }
    return all;
  }

  private static List<Stretch> stretches(Kind kind, String map) {
    return JsonMapper.shared().readValue(map, NUMBERS).stream()
        .map(one -> new Stretch(new Span(one.get(0), one.get(1)), place(kind, one)))
        .toList();
  }

  private static Place place(Kind kind, List<Integer> one) {
    if (one.size() < 4) {
      return new Whole();
    }
    return kind == Kind.PDF ? new Pages(one.get(2), one.get(3)) : new Bytes(one.get(2), one.get(3));
  }
}
