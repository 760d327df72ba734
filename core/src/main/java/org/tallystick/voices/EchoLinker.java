package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;

/**
 * Finds who really speaks: statements in, voices out, however often each was repeated.
 *
 * <ul>
 *   <li>A claim belongs to the first source of its chain, a claim without one to its outlet.
 *   <li><i>chain</i>: what one root says twice, with the same value and status, is one statement:
 *       the earliest stands, the others echo it.
 *   <li><i>report</i>: a claim without a source that repeats a sourced one of its own report
 *       (headline and text) echoes that one.
 *   <li><i>copy</i>: a claim without a source in a near copy of another report echoes what that
 *       report says; claims with a source are not touched by copying.
 *   <li><i>value</i>: a claim without a source whose value is distinctive and was given by a
 *       sourced claim on the same day or before is an unsure echo: it makes no voice of its own.
 *       Where a date is unknown the order cannot be told, and unsure it is as well. Where the
 *       outlet had it first, or where both name a source, the two are different.
 * </ul>
 *
 * <p>What a person decided on a link prevails: <i>same</i> makes an echo, <i>different</i> leaves
 * the statement to stand apart from the other and from all that repeats it.
 *
 * <p>The order of the input makes no difference. Any number of threads may use one linker.
 */
public final class EchoLinker {
  private final SourceRegister register;
  private final Overrules overrules;
  private final Reviews reviews;

  /** Resolves sources through this codebook's register, on which nobody has decided anything. */
  public EchoLinker(Codebook codebook) {
    this(codebook, List.of());
  }

  /** Takes claims, sources and links as people have reviewed and amended them. */
  public EchoLinker(Codebook codebook, Collection<Decision> decisions) {
    register = new SourceRegister(codebook, decisions);
    overrules = new Overrules(decisions);
    reviews = new Reviews(decisions);
  }

  /**
   * The voices, by name; every statement that nobody has rejected is in one of them, as its own or
   * as an echo.
   */
  public List<Voice> voices(Collection<Statement> statements) {
    List<Statement> held = reviews.heed(statements);
    Desk desk = new Desk(held.stream().distinct().sorted(Desk.EARLIEST).toList(), register);
    Links links = new Links(desk, overrules);
    Map<String, Draft> drafts = new TreeMap<>();
    for (int i = 0; i < desk.size(); i++) {
      int root = links.root(i);
      Draft draft = drafts.computeIfAbsent(desk.voice(root), key -> new Draft());
      if (desk.voice(i).equals(desk.voice(root))) {
        draft.sources.add(desk.source(i));
      }
      if (i == root) {
        draft.own.add(desk.statement(i));
      } else {
        draft.echoes.add(echo(desk, links.toRoot(i)));
      }
    }
    for (Links.Link link : links.apart()) {
      drafts.get(desk.voice(link.from())).apart.add(echo(desk, link));
    }
    return drafts.values().stream().map(Draft::voice).toList();
  }

  private static Voice.Echo echo(Desk desk, Links.Link link) {
    return new Voice.Echo(
        desk.statement(link.from()),
        desk.statement(link.to()),
        link.kind(),
        link.judgement(),
        link.reason());
  }

  /** A voice in the making. */
  private static final class Draft {
    private static final Comparator<Voice.Echo> ORDER =
        Comparator.comparing(Voice.Echo::statement, Desk.EARLIEST)
            .thenComparing(Voice.Echo::of, Desk.EARLIEST)
            .thenComparing(Voice.Echo::kind);

    /** Names that differ in writing alone share a voice; the one that is known best stands. */
    private static final Comparator<Source> BEST =
        Comparator.comparing((Source s) -> s.kind().equals(SourceRegister.UNKNOWN))
            .thenComparing(s -> s.kind().equals(SourceRegister.REPORT))
            .thenComparing(Source::name)
            .thenComparing(Source::kind)
            .thenComparing(Source::camp);

    private final Set<Source> sources = new HashSet<>();
    private final List<Statement> own = new ArrayList<>();
    private final List<Voice.Echo> echoes = new ArrayList<>();
    private final List<Voice.Echo> apart = new ArrayList<>();

    Voice voice() {
      return new Voice(
          sources.stream().min(BEST).orElseThrow(),
          own.stream()
              .sorted(
                  Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MIN))
                      .thenComparing(Desk.EARLIEST))
              .toList(),
          echoes.stream().sorted(ORDER).toList(),
          apart.stream().sorted(ORDER).toList());
    }
  }
}
