package org.tallystick.app.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.codebook.Codebook;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * What a ledger holds, and whose voices speak in it.
 *
 * @param statements its claims
 * @param register who is behind a name, as people have amended it
 * @param voices who really speaks, by name
 */
public record Heard(List<Statement> statements, SourceRegister register, List<Voice> voices) {
  private static final int SUGGESTED = 5;

  /** Less alike than this is no suggestion. */
  private static final double LEAST_ALIKE = 0.35;

  /** That of a ledger. */
  public static Heard in(Holdings holdings, Codebook codebook) {
    return new Heard(
        holdings.statements(),
        new SourceRegister(codebook, holdings.decisions()),
        new EchoLinker(codebook, holdings.decisions()).voices(holdings.statements()));
  }

  /** The source of that name, if the ledger or the register has heard of it. */
  public Optional<Source> find(String name) {
    Source source = register.resolve(name);
    Optional<Source> heard =
        voices.stream()
            .map(Voice::source)
            .filter(s -> s.name().equalsIgnoreCase(source.name()))
            .findFirst();
    return heard.isPresent()
        ? heard
        : Optional.of(source).filter(s -> register.knows(name) || said(s));
  }

  /** Whether it stands in a chain or is an outlet, though all that it said may echo others. */
  private boolean said(Source source) {
    return statements.stream()
        .flatMap(
            statement ->
                statement.claim().sources().isEmpty()
                    ? Stream.of(register.outlet(statement))
                    : statement.claim().sources().stream().map(register::resolve))
        .anyMatch(speaker -> speaker.name().equalsIgnoreCase(source.name()));
  }

  /** The names that look most like this one, one a source. */
  public List<String> suggestions(String typed) {
    Set<String> names = new TreeSet<>(register.allNames());
    voices.forEach(voice -> names.add(voice.source().name()));
    Map<String, Double> likeness = new HashMap<>();
    names.forEach(name -> likeness.put(name, likeness(typed, name)));
    Comparator<String> nearest =
        Comparator.comparing((String name) -> -likeness.get(name)).thenComparing(name -> name);
    Set<String> seen = new HashSet<>();
    return names.stream()
        .filter(name -> likeness.get(name) >= LEAST_ALIKE)
        .sorted(nearest)
        .filter(name -> seen.add(register.resolve(name).name()))
        .limit(SUGGESTED)
        .toList();
  }

  /** Dice's coefficient over pairs of letters. */
  private static double likeness(String a, String b) {
    List<String> left = pairs(a);
    List<String> right = new ArrayList<>(pairs(b));
    int all = left.size() + right.size();
    long common = left.stream().filter(right::remove).count();
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static List<String> pairs(String name) {
    String padded = " " + name.strip().toLowerCase(Locale.ROOT) + " ";
    return Stream.iterate(0, i -> i + 1)
        .limit(padded.length() - 1L)
        .map(i -> padded.substring(i, i + 2))
        .toList();
  }

  /**
   * All that this source said: its voice, or, if its voice is that of an institution, its own part
   * of that.
   */
  public Voice voice(Source source) {
    return voices.stream()
        .filter(voice -> voice.source().name().equals(source.name()))
        .findFirst()
        .orElseGet(
            () ->
                new Voice(
                    source,
                    voices.stream()
                        .flatMap(voice -> voice.own().stream())
                        .filter(statement -> by(source, statement))
                        .toList(),
                    voices.stream()
                        .flatMap(voice -> voice.echoes().stream())
                        .filter(echo -> by(source, echo.statement()))
                        .toList()));
  }

  private boolean by(Source source, Statement statement) {
    List<String> chain = statement.claim().sources();
    return !chain.isEmpty() && register.resolve(chain.get(0)).name().equals(source.name());
  }

  /** In how many reports a voice is heard. */
  public static int reports(Voice voice) {
    return (int)
        Stream.concat(voice.own().stream(), voice.echoes().stream().map(Voice.Echo::statement))
            .map(statement -> statement.claim().reportId())
            .distinct()
            .count();
  }
}
