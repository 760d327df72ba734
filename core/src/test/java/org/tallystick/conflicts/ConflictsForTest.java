package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;

/** From drafts of claims to conflicts, with the codebook that ships. */
final class ConflictsForTest {
  static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");
  static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final EchoLinker LINKER = new EchoLinker(CODEBOOK);
  private static final ConflictFinder FINDER = new ConflictFinder(CODEBOOK);

  private ConflictsForTest() {}

  static List<Conflict> conflicts(ClaimsForTest... drafts) {
    return conflicts(ClaimsForTest.statements(drafts));
  }

  static List<Conflict> conflicts(Collection<Statement> statements) {
    return FINDER.of(LINKER.voices(statements), AS_OF);
  }

  /** The draft as a statement whose claim is narrowed to a place, a unit or a stretch of time. */
  static Statement narrowed(ClaimsForTest draft, String place, String formation, String from) {
    Claim c = draft.claim();
    return with(
        draft.statement(), c.quote(), 0, optional(place), optional(formation), optional(from));
  }

  /** The draft with these words as its sentence, at that place of its report. */
  static Statement saying(ClaimsForTest draft, String quote, int begin) {
    return with(
        draft.statement(), quote, begin, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<String> optional(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static Statement with(
      Statement statement,
      String quote,
      int begin,
      Optional<String> place,
      Optional<String> formation,
      Optional<String> from) {
    Claim c = statement.claim();
    Claim claim =
        new Claim(
            ReportId.of(c.id() + quote + begin + place + formation + from)
                .sha256()
                .substring(0, 12),
            c.reportId(),
            c.report(),
            quote,
            c.measure(),
            c.value(),
            c.unit(),
            c.hedge(),
            c.detail(),
            c.origins(),
            c.side(),
            c.status(),
            c.sources(),
            from,
            c.to(),
            place,
            formation,
            c.codebook(),
            new Evidence(new Span(begin, begin + quote.length()), Map.of(), List.of()));
    return new Statement(claim, statement.published(), statement.publisher());
  }
}
