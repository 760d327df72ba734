package org.tallystick.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.app.readers.SourceMap.Place;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.claims.Claim;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** Looks up in an original where the sentences of claims stand. */
final class Lookup {
  private final EvidenceStore evidence;
  private final SourceMap map;
  private final String text;

  /** By the map of a report and its text. */
  Lookup(EvidenceStore evidence, SourceMap map, String text) {
    this.evidence = evidence;
    this.map = map;
    this.text = text;
  }

  /** Nothing if the claim was read from another text than the ledger holds. */
  Optional<Standing> of(Claim claim) {
    Span quote = claim.evidence().quote();
    if (quote.end() > text.length()
        || !SourceMap.letters(quote.of(text)).contains(SourceMap.letters(claim.quote()))) {
      return Optional.empty();
    }
    List<Stretch> stretches = map.of(quote);
    Optional<Place> place = stretches.stream().map(Stretch::place).reduce(Place::to);
    return Optional.of(new Standing(map.kind(), place, check(claim.reportId(), quote, stretches)));
  }

  private Standing.Check check(ReportId id, Span quote, List<Stretch> stretches) {
    if (!evidence.isKnown()) {
      return Standing.Check.NO_FOLDER;
    }
    Path file = evidence.file(id);
    byte[] original;
    try {
      original = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Standing.Check.GONE;
    } catch (IOException e) {
      throw new LedgerException(
          file.toString(), "it cannot be read", "check who may read it and that the disk is sound");
    }
    if (!ReportId.of(original).equals(id)) {
      return Standing.Check.CHANGED;
    }
    boolean bears =
        stretches.stream()
            .allMatch(s -> map.bears(original, s.place(), common(quote, s.text()).of(text)));
    return bears ? Standing.Check.HOLDS : Standing.Check.NOT_THERE;
  }

  private static Span common(Span one, Span other) {
    return new Span(Math.max(one.begin(), other.begin()), Math.min(one.end(), other.end()));
  }
}
