package org.tallystick.app.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;

/**
 * Reads a value as people write it into one cell: "10,000", "about 1.2 million", "≥3000", "up to
 * 500", "10–12 thousand", "dozens", "30%".
 *
 * <p>Words and signs are those of the codebook, so that a cell means what the same words mean in a
 * report. A codebook without word lists leaves digits and signs.
 */
final class ValueCell {
  private static final Pattern PERCENT = Pattern.compile("\\s*(?:%|per ?cent)$");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between |from )?(.*?\\d.*?)\\s*(?:-|\\bto\\b|\\band\\b|\\.\\.)\\s*(.*\\d.*)");
  private static final Pattern SCALED = Pattern.compile("(.*\\d)\\s*([a-z]*)");

  /** A value read. */
  record Read(Interval value, Hedge hedge, boolean percent) {}

  private record Phrase(String words, Hedge hedge, boolean before, boolean after) {}

  private final Map<String, Table.Row> vague = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();
  private final List<Phrase> hedges = new ArrayList<>();

  ValueCell(Codebook codebook) {
    for (Table.Row row : rows(codebook, "en/vague-counts")) {
      vague.put(row.get("phrase"), row);
    }
    for (Table.Row row : rows(codebook, "en/number-words")) {
      if (row.get("kind").equals("scale")) {
        scales.put(row.get("word"), row.number("value"));
      }
    }
    for (Table.Row row : rows(codebook, "en/hedges")) {
      String position = row.get("position");
      hedges.add(
          new Phrase(
              row.get("phrase"),
              Hedge.of(row.get("hedge")),
              !position.equals("after"),
              !position.equals("before")));
    }
    hedges.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words.length()));
  }

  private static List<Table.Row> rows(Codebook codebook, String table) {
    return codebook.tables().containsKey(table) ? codebook.rows(table) : List.of();
  }

  /**
   * What the cell says.
   *
   * @param whole as for {@link NumberCell}
   * @throws BadRow if it says no number
   */
  Read of(String cell, boolean whole) {
    String words =
        cell.strip().toLowerCase(Locale.ROOT).replaceAll("[–—−‑]", "-").replaceAll("\\s+", " ");
    if (vague.containsKey(words)) {
      return vague(vague.get(words));
    }
    if (words.startsWith("-")) {
      NumberCell.of(words, whole);
    }
    Hedge hedge = Hedge.EXACT;
    for (Phrase phrase : hedges) {
      String rest = phrase.before ? behind(words, phrase.words) : words;
      if (!rest.equals(words)) {
        hedge = phrase.hedge;
        words = rest;
        break;
      }
    }
    for (Phrase phrase : hedges) {
      String rest = phrase.after ? ahead(words, phrase.words) : words;
      if (!rest.equals(words)) {
        hedge = stronger(hedge, phrase.hedge);
        words = rest;
        break;
      }
    }
    if (vague.containsKey(words)) {
      return hedged(vague(vague.get(words)), hedge);
    }
    boolean percent = PERCENT.matcher(words).find();
    return read(cell, PERCENT.matcher(words).replaceFirst(""), hedge, whole && !percent, percent);
  }

  private Read read(String cell, String words, Hedge hedge, boolean whole, boolean percent) {
    double factor = percent ? 0.01 : 1;
    Matcher range = RANGE.matcher(words);
    if (range.matches() && !NumberCell.isPlain(words)) {
      String scale = scale(range.group(2));
      double high = number(cell, range.group(2), "", whole);
      double low = number(cell, PERCENT.matcher(range.group(1)).replaceFirst(""), scale, whole);
      if (low > high) {
        throw new BadRow("'" + cell + "' ends below where it begins");
      }
      Interval value = Interval.between(low, high).times(factor);
      return hedged(new Read(value, low == high ? Hedge.EXACT : Hedge.RANGE, percent), hedge);
    }
    Interval value = Interval.exactly(number(cell, words, "", whole)).times(factor);
    return hedged(new Read(value, Hedge.EXACT, percent), hedge);
  }

  /** A number with its scale word; {@code lent} is the scale of the other end of a range. */
  private double number(String cell, String words, String lent, boolean whole) {
    if (NumberCell.isPlain(words) && lent.isEmpty()) {
      return NumberCell.of(words, whole);
    }
    Matcher matcher = SCALED.matcher(words.strip());
    if (!matcher.matches()) {
      throw new BadRow(
          "'"
              + cell
              + "' is not a number; write digits, with words such as 'about' or 'up to'"
              + " where they belong");
    }
    String scale = matcher.group(2).isEmpty() ? lent : matcher.group(2);
    if (!scale.isEmpty() && !scales.containsKey(scale)) {
      throw new BadRow(
          "'"
              + cell
              + "' is not a number: '"
              + scale
              + "' is no word for one"
              + "; what is counted goes into measure or question, the currency into unit");
    }
    return NumberCell.of(matcher.group(1), whole && scale.isEmpty())
        * scales.getOrDefault(scale, 1.0);
  }

  private static String scale(String words) {
    Matcher matcher = SCALED.matcher(words.strip());
    return matcher.matches() ? matcher.group(2) : "";
  }

  private static Read vague(Table.Row row) {
    return new Read(
        new Interval(end(row.get("low")), end(row.get("high"))), Hedge.of(row.get("hedge")), false);
  }

  private static OptionalDouble end(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }

  /** The value under a hedge: "more than hundreds" is open above, "about 10 to 12" a range. */
  private static Read hedged(Read read, Hedge hedge) {
    return switch (hedge) {
      case AT_LEAST ->
          new Read(new Interval(read.value.low(), OptionalDouble.empty()), hedge, read.percent);
      case AT_MOST ->
          new Read(new Interval(OptionalDouble.empty(), read.value.high()), hedge, read.percent);
      default -> read.hedge == Hedge.EXACT ? new Read(read.value, hedge, read.percent) : read;
    };
  }

  /** A bound says more than "about", and "about" more than "a total of". */
  private static Hedge stronger(Hedge a, Hedge b) {
    return b == Hedge.EXACT || a == Hedge.AT_LEAST || a == Hedge.AT_MOST ? a : b;
  }

  /** What follows a phrase that the words begin with, or the words. */
  private static String behind(String words, String phrase) {
    boolean sign = !Character.isLetter(phrase.charAt(phrase.length() - 1));
    return words.startsWith(sign ? phrase : phrase + " ")
        ? words.substring(phrase.length()).strip()
        : words;
  }

  /** What stands before a phrase that the words end with, or the words. */
  private static String ahead(String words, String phrase) {
    boolean sign = !Character.isLetter(phrase.charAt(0));
    return words.endsWith(sign ? phrase : " " + phrase)
        ? words.substring(0, words.length() - phrase.length()).strip()
        : words;
  }
}
