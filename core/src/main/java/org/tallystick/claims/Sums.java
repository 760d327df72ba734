package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.PayReader;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** The sums of a report: which bare numbers are some, in whose money they are, for how long. */
final class Sums {
  /** A smaller number without a currency is no pay. */
  private static final int LEAST = 500;

  /** What may stand between a word for pay and its sum. */
  private static final Set<String> LINKS = Set.of("of", "at", "is", "was", ":");

  /** What recruits do with money of their own. */
  private static final Set<String> SPENDING =
      Set.of("borrow", "spend", "owe", "cost", "fine", "sell", "buy", "donate", "extort");

  private static final Set<String> PAYING = Set.of("pay", "give", "hand", "send", "wire");

  /** Who live on recruits. */
  private static final String MIDDLEMEN =
      "middlem[ae]n|agents?|brokers?|recruiters?|agency|agencies|smugglers?|traffickers?|fixers?"
          + "|intermediary|intermediaries|consultancy|lenders?|police";

  /** How far behind a sum it may stand to whom it goes. */
  private static final int REACH = 7;

  private final Composer composer;
  private final ReportContext context;
  private final Recollection recollection;
  private final PayReader payReader;

  /** The currency of the last sum, as it was written; null before the first. */
  private String written;

  /** The currency of the last sum, as far as it could be told. */
  private Optional<String> meant = Optional.empty();

  Sums(Composer composer, ReportContext context, Recollection recollection) {
    this.composer = composer;
    this.context = context;
    this.recollection = recollection;
    payReader = new PayReader(composer.payWords);
  }

  /**
   * Takes a sum; false where it is spent, or nothing tells which of several currencies it is in.
   */
  boolean take(Sentence sentence, Counted sum) {
    if (isSpent(sentence, sum)) {
      return false;
    }
    written = sum.quantity().unit();
    meant = Currencies.of(written, Currencies.isShared(written) ? payers() : people());
    return meant.isPresent();
  }

  /** "He had paid 300,000 roubles to a middleman", "she borrowed $9,800": it is nobody's pay. */
  private static boolean isSpent(Sentence sentence, Counted sum) {
    Token verb = sentence.token(sentence.clause(sum.head()));
    String lemma = verb.is("VB") ? verb.lemma() : "";
    return SPENDING.contains(lemma)
        || PAYING.contains(lemma) && isToMiddleman(sentence, sum.quantity().last() + 1);
  }

  private static boolean isToMiddleman(Sentence sentence, int from) {
    boolean to = false;
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      to |= sentence.token(i).lower().equals("to");
      if (to && sentence.token(i).lower().matches(MIDDLEMEN)) {
        return true;
      }
    }
    return false;
  }

  /** The currency of the sum taken last and for how long it is paid. */
  String unit(Sentence sentence, Quantity sum) {
    return meant.orElse(sum.unit()) + "/" + payReader.of(sentence, sum).period();
  }

  /**
   * A bare number that is a sum as before: right behind a word for pay ("a bonus of 900,000"), or
   * where pay is told of and nothing says that it counts people ("20,000 in the rear, 120,000 at
   * the front").
   *
   * @param before what the number before in the sentence counts, or null
   */
  Counted asMoney(Reading reading, Counted counted, Measure before) {
    boolean bare = counted.kind() == Kind.HEADLESS && counted.quantity().counts();
    return bare
            && written != null
            && (isBehindPay(reading, counted) || isSum(reading, counted, before))
        ? new Counted(
            counted.quantity().in(written), counted.head(), Kind.MONEY, "", counted.partOf())
        : counted;
  }

  private static boolean isBehindPay(Reading reading, Counted counted) {
    int before = counted.quantity().first() - 1;
    return before > 0
        && LINKS.contains(reading.sentence().token(before).lower())
        && reading.triggers().stream()
            .anyMatch(t -> t.code().equals("pay") && t.last() == before - 1);
  }

  private static boolean isSum(Reading reading, Counted counted, Measure before) {
    Sentence sentence = reading.sentence();
    int first = counted.quantity().first();
    boolean paid =
        before != null
            ? before.code().equals("pay")
            : reading.triggers().stream().anyMatch(t -> isPaying(reading, t) && t.last() < first);
    boolean receivers = first > 1 && sentence.token(first - 2).is("VBN");
    return paid
        && !receivers
        && counted.quantity().value().anyEnd() >= LEAST
        && reading.triggers().stream()
            .filter(t -> t.measure().kind() != Measure.Kind.OTHER)
            .noneMatch(t -> t.last() < first && t.last() >= first - 2);
  }

  /** Whether a word tells of pay, not of what somebody says: "the paper gave 20,000". */
  private static boolean isPaying(Reading reading, Trigger trigger) {
    return trigger.code().equals("pay")
        && reading.attributions().stream().noneMatch(said -> said.cue() == trigger.token());
  }

  /** Whose money it may be: that of the people told of, of those whom they serve or fight. */
  private List<String> payers() {
    List<String> states = new ArrayList<>(people());
    Optional.ofNullable(recollection.now().side()).ifPresent(states::add);
    context.side().ifPresent(states::add);
    context.theatre().wars().forEach(war -> states.addAll(war.parties()));
    return states.stream()
        .flatMap(state -> Stream.concat(Stream.of(state), composer.sides.statesOf(state).stream()))
        .toList();
  }

  private List<String> people() {
    return recollection.now().origins().isEmpty() ? context.topic() : recollection.now().origins();
  }
}
