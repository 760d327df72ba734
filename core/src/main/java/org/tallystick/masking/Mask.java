package org.tallystick.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;

/**
 * What is hidden of one report, in its text and in everything that is told of it: names of private
 * persons become initials, wherever they stand, also alone ("Gitau" where Kevin Gitau is hidden),
 * telephone numbers, e-mail addresses and handles a word in brackets. Where a word may mean a
 * private or a public person of the report, its own initial alone stands for it.
 */
public final class Mask {
  /** A text is looked through for names up to here; no report of this length is one report. */
  private static final int SIGHT = 200_000;

  private final Lexicon lexicon;
  private final Initials initials;
  private final Map<String, List<String>> hidden = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final String text;
  private final Masked masked;

  Mask(Lexicon lexicon, Initials initials, String text) {
    this.lexicon = lexicon;
    this.initials = initials;
    this.text = text;
    List<NameFinder.Name> names =
        NameFinder.of(lexicon, text.length() > SIGHT ? text.substring(0, SIGHT) : text);
    learn(names);
    masked = of(text, names);
  }

  /** Who is public, then who is private, by every word of their names. */
  private void learn(List<NameFinder.Name> names) {
    Set<Set<String>> full = new HashSet<>();
    for (NameFinder.Name name : names) {
      if (name.isPublic()) {
        Set<String> keys = keys(name.words());
        full.add(keys);
        shown.addAll(keys);
      }
    }
    names.stream()
        .filter(name -> !isShown(name, full))
        .sorted((a, b) -> b.words().size() - a.words().size())
        .forEach(
            name -> {
              for (String word : name.words()) {
                String key = Initials.key(word);
                if (stands(word)) {
                  List<String> before = hidden.putIfAbsent(key, name.words());
                  if (before != null && !keys(before).containsAll(keys(name.words()))) {
                    shared.add(key);
                  }
                }
              }
            });
  }

  private static boolean isShown(NameFinder.Name name, Set<Set<String>> full) {
    return name.isPublic()
        || name.words().size() > 1
            && full.stream().anyMatch(keys -> keys.containsAll(keys(name.words())));
  }

  /** Whether the word alone may mean the person whose name it is part of. */
  private boolean stands(String word) {
    String lower = Lexicon.key(word);
    return word.length() > 2
        && !word.endsWith(".")
        && !lexicon.isSmall(lower)
        && !lexicon.isParticle(lower)
        && lexicon.known(lower) != Lexicon.Known.OTHER;
  }

  private static Set<String> keys(List<String> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(Initials.key(word)));
    return keys;
  }

  private Masked of(String other, List<NameFinder.Name> names) {
    List<Masked.Edit> edits = new ArrayList<>();
    Set<Set<String>> full = new HashSet<>();
    names.stream().filter(NameFinder.Name::isPublic).forEach(name -> full.add(keys(name.words())));
    List<Span> open = new ArrayList<>();
    for (NameFinder.Name name : names) {
      boolean known = name.words().stream().allMatch(word -> shown.contains(Initials.key(word)));
      if (isShown(name, full) || known && name.words().size() > 1) {
        open.add(name.span());
      } else {
        edits.add(edit(other, name.span(), form(name.words())));
      }
    }
    for (Contacts.Contact contact : Contacts.of(other)) {
      edits.add(new Masked.Edit(contact.span(), contact.form()));
    }
    if (!hidden.isEmpty()) {
      alone(other, open, edits);
    }
    return Masked.of(edits);
  }

  /** Words that stand for a hidden person by themselves; several in a row stand for one. */
  private void alone(String other, List<Span> open, List<Masked.Edit> edits) {
    Word last = null;
    String lastForm = "";
    for (Word word : Word.of(other)) {
      List<String> name = word.capital() ? hidden.get(Initials.key(word.text())) : null;
      Span span = new Span(word.begin(), word.end());
      if (name == null || open.stream().anyMatch(span::meets)) {
        last = null;
        continue;
      }
      String key = Initials.key(word.text());
      boolean doubtful = shared.contains(key) || shown.contains(key);
      String form = doubtful ? Initials.plain(List.of(word.text())) : form(name);
      if (last != null && word.follows(last) && form.equals(lastForm)) {
        int begin = edits.remove(edits.size() - 1).span().begin();
        span = new Span(begin, span.end());
      }
      edits.add(edit(other, span, form));
      last = word;
      lastForm = form;
    }
  }

  /** That of the longest name of the report that has all these words. */
  private String form(List<String> words) {
    for (String word : words) {
      List<String> name = hidden.get(Initials.key(word));
      if (name != null && keys(name).containsAll(keys(words))) {
        return initials.of(name);
      }
    }
    return initials.of(words);
  }

  /** A full stop that ends the sentence serves for the last initial, too. */
  private static Masked.Edit edit(String other, Span span, String form) {
    boolean stop =
        form.endsWith(".") && span.end() < other.length() && other.charAt(span.end()) == '.';
    return new Masked.Edit(span, stop ? form.substring(0, form.length() - 1) : form);
  }

  /** Something that is told of the report, as it may be shown. */
  public String text(String told) {
    return told.equals(text)
        ? masked.text(text)
        : of(told, NameFinder.of(lexicon, told)).text(told);
  }

  /** That stretch of the report's text as it may be shown. */
  public String part(Span stretch) {
    return masked.part(text, stretch);
  }

  /** Where that stretch of the report's text stands in the text shown. */
  public Span place(Span stretch) {
    return masked.place(stretch);
  }

  /** The report as it may be shown, with its address and outlet: they are public. */
  public Report report(Report report) {
    return new Report(
        report.id(),
        report.name(),
        report.title().map(this::text),
        report.publisher(),
        report.url(),
        report.published(),
        report.language(),
        text(report.text()));
  }

  /** A claim of the report as it may be shown; its places are those in the text shown. */
  public Statement statement(Statement statement) {
    return new Statement(
        claim(statement.claim()), statement.published(), statement.publisher(), statement.copy());
  }

  /** The claim alone. */
  public Claim claim(Claim claim) {
    Span quote = claim.evidence().quote();
    boolean here = quote.end() <= text.length() && quote.of(text).equals(claim.quote());
    return new Claim(
        claim.id(),
        claim.reportId(),
        claim.report(),
        here ? masked.part(text, quote) : text(claim.quote()),
        claim.measure(),
        claim.value(),
        claim.unit(),
        claim.hedge(),
        claim.detail(),
        claim.origins(),
        claim.side(),
        claim.status(),
        claim.sources().stream().map(this::text).toList(),
        claim.from(),
        claim.to(),
        claim.place(),
        claim.formation().map(this::text),
        claim.codebook(),
        here ? evidence(claim.evidence()) : claim.evidence());
  }

  private Evidence evidence(Evidence evidence) {
    Map<String, Span> parts = new HashMap<>();
    evidence.parts().forEach((field, span) -> parts.put(field, masked.place(span)));
    return new Evidence(
        masked.place(evidence.quote()),
        parts,
        evidence.rules(),
        evidence.surety(),
        evidence.added());
  }
}
