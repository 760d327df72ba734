package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.claims.Claim;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.reports.ReportId;

/**
 * Finds who really speaks: statements in, voices out, however often each was repeated.
 *
 * <ul>
 *   <li>A claim belongs to the first source of its chain, a claim without one to its outlet.
 *   <li>What one root says twice, with the same value and status, is one statement: the earliest
 *       stands, the others echo it.
 *   <li>A claim without a source that repeats a sourced one of its own report (headline and text)
 *       echoes that one.
 *   <li>A claim without a source whose value is distinctive and was given by a sourced claim on the
 *       same day or before is an unsure echo: it makes no voice of its own. Where a date is unknown
 *       the order cannot be told, and unsure it is as well.
 * </ul>
 *
 * <p>The order of the input makes no difference. Any number of threads may use one linker.
 */
public final class EchoLinker {
  /** Earliest published first, undated last; complete, so that equal input gives equal output. */
  private static final Comparator<Statement> EARLIEST =
      Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MAX))
          .thenComparing(s -> s.claim().id())
          .thenComparing(s -> s.claim().report())
          .thenComparing(s -> s.publisher().orElse(""));

  private final SourceRegister register;

  /** Resolves sources through the register of this codebook. */
  public EchoLinker(Codebook codebook) {
    register = new SourceRegister(codebook);
  }

  /** The voices, by name; every statement is in one of them, as its own or as an echo. */
  public List<Voice> voices(Collection<Statement> statements) {
    List<Statement> sorted = statements.stream().distinct().sorted(EARLIEST).toList();
    Map<String, Draft> drafts = new TreeMap<>();
    Map<InReport, Root> byReport = new HashMap<>();
    Map<Cell, Root> byValue = new HashMap<>();
    Map<String, Source> resolved = new HashMap<>();
    for (Statement statement : sorted) {
      if (sourced(statement)) {
        Claim claim = statement.claim();
        Source source = resolved.computeIfAbsent(claim.sources().get(0), register::resolve);
        Root root = new Root(source, statement);
        Cell cell = Cell.of(claim);
        byReport.putIfAbsent(InReport.of(statement), root);
        byValue.putIfAbsent(cell, root);
        draft(drafts, source).add(statement);
      }
    }
    for (Statement statement : sorted) {
      if (!sourced(statement)) {
        Source outlet = register.outlet(statement);
        Optional<Link> link = link(statement, byReport, byValue);
        if (link.isEmpty()
            || SourceName.key(link.get().root().source().name())
                .equals(SourceName.key(outlet.name()))) {
          draft(drafts, outlet).add(statement);
        } else {
          draft(drafts, link.get().root().source()).echo(statement, link.get());
        }
      }
    }
    return drafts.values().stream().map(Draft::voice).toList();
  }

  private static boolean sourced(Statement statement) {
    return !statement.claim().sources().isEmpty();
  }

  private static Optional<Link> link(
      Statement statement, Map<InReport, Root> byReport, Map<Cell, Root> byValue) {
    Cell cell = Cell.of(statement.claim());
    Root inReport = byReport.get(InReport.of(statement));
    if (inReport != null) {
      return Optional.of(
          new Link(
              inReport,
              Judgement.SAME,
              "repeats, without a source, what the same report has from "
                  + inReport.source().name()));
    }
    Root root = Cell.distinctive(statement.claim()) ? byValue.get(cell) : null;
    if (root == null) {
      return Optional.empty();
    }
    Optional<LocalDate> given = root.statement().published();
    Optional<LocalDate> repeated = statement.published();
    if (given.isEmpty() || repeated.isEmpty()) {
      return Optional.of(
          new Link(
              root,
              Judgement.UNSURE,
              "gives, without a source, the uncommon figure of "
                  + root.source().name()
                  + "; which came first is unknown"));
    }
    return given.get().isAfter(repeated.get())
        ? Optional.empty()
        : Optional.of(
            new Link(
                root,
                Judgement.UNSURE,
                "gives, without a source, the uncommon figure that "
                    + root.source().name()
                    + " had given by "
                    + given.get()));
  }

  private static Draft draft(Map<String, Draft> drafts, Source source) {
    Draft draft = drafts.computeIfAbsent(SourceName.key(source.name()), key -> new Draft());
    draft.sources.add(source);
    return draft;
  }

  /** A table is one file and cites many reports, so that the file alone tells none. */
  private record InReport(ReportId file, String report, Optional<String> publisher, Cell cell) {
    static InReport of(Statement statement) {
      Claim claim = statement.claim();
      return new InReport(claim.reportId(), claim.report(), statement.publisher(), Cell.of(claim));
    }

    boolean sameReport(InReport other) {
      return file.equals(other.file)
          && report.equals(other.report)
          && publisher.equals(other.publisher);
    }
  }

  private record Root(Source source, Statement statement) {}

  private record Link(Root root, Judgement judgement, String reason) {}

  private record Said(Cell cell, Status status) {
    static Said of(Statement statement) {
      return new Said(Cell.of(statement.claim()), statement.claim().status());
    }
  }

  /** A voice in the making. */
  private static final class Draft {
    private final Set<Source> sources = new HashSet<>();
    private final Map<Said, List<Statement>> said = new HashMap<>();
    private final Map<Statement, Link> links = new HashMap<>();

    void add(Statement statement) {
      said.computeIfAbsent(Said.of(statement), key -> new ArrayList<>()).add(statement);
    }

    void echo(Statement statement, Link link) {
      links.put(statement, link);
    }

    Voice voice() {
      Source source = source();
      Map<Said, Statement> own = new HashMap<>();
      List<Voice.Echo> echoes = new ArrayList<>();
      said.forEach(
          (what, all) -> {
            Statement first = all.stream().min(EARLIEST).orElseThrow();
            own.put(what, first);
            all.stream()
                .filter(statement -> !statement.equals(first))
                .map(s -> new Voice.Echo(s, first, Judgement.SAME, repeats(source, s, first)))
                .forEach(echoes::add);
          });
      links.forEach(
          (statement, link) ->
              echoes.add(
                  new Voice.Echo(
                      statement,
                      own.get(Said.of(link.root().statement())),
                      link.judgement(),
                      where(statement) + " " + link.reason())));
      echoes.sort(Comparator.comparing(Voice.Echo::statement, EARLIEST));
      return new Voice(
          source,
          own.values().stream()
              .sorted(
                  Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MIN))
                      .thenComparing(EARLIEST))
              .toList(),
          echoes);
    }

    /** Names that differ in writing alone share a voice; the one that is known best stands. */
    private Source source() {
      Comparator<Source> best =
          Comparator.comparing((Source s) -> s.kind().equals(SourceRegister.UNKNOWN))
              .thenComparing(s -> s.kind().equals(SourceRegister.REPORT))
              .thenComparing(Source::name)
              .thenComparing(Source::kind)
              .thenComparing(Source::camp);
      return sources.stream().min(best).orElseThrow();
    }
  }

  private static String repeats(Source source, Statement echo, Statement first) {
    return InReport.of(echo).sameReport(InReport.of(first))
        ? where(echo) + " says it more than once, as from " + source.name()
        : where(echo)
            + " passes on what "
            + source.name()
            + " was first found saying in "
            + where(first);
  }

  private static String where(Statement statement) {
    String outlet = statement.publisher().orElse(statement.claim().report());
    return outlet + " (" + statement.published().map(LocalDate::toString).orElse("undated") + ")";
  }
}
