package org.tallystick.app.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.TallystickException;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;

/**
 * What people type into the fields of a claim, made values of the codebook: names become codes, and
 * what cannot be meant is refused with what to write instead.
 */
public final class CodedFields {
  private static final List<Field> NUMBER = List.of(Field.LOW, Field.HIGH, Field.UNIT, Field.HEDGE);

  private final Codes codes;
  private final Units units;

  /** Takes the codes of this codebook. */
  public CodedFields(Codebook codebook) {
    codes = new Codes(codebook);
    units = new Units(codebook);
  }

  /** The kinds of practice or policy that a measure may have; none for other measures. */
  public Set<String> details(String measure) {
    return codes.details(measure);
  }

  /**
   * The coding with what was typed. Where the measure or the number changes, fields that were not
   * typed and no longer fit follow: the unit its measure, the hedge its number.
   *
   * @param before as it was
   * @param typed the fields that were typed; blank or {@code -} says that nothing is said
   * @throws TallystickException if something typed cannot be meant, or does not go together
   */
  public Coding typed(Coding before, Map<Field, String> typed) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    Optional<Measure> measure = measure(before, typed, values);
    boolean described = measure.filter(codes::isDescribed).isPresent();
    if (described) {
      NUMBER.forEach(field -> values.put(field, List.of()));
      Optional<String> detail = cell(typed.getOrDefault(Field.DETAIL, before.text(Field.DETAIL)));
      values.put(Field.DETAIL, List.of(codes.detail(measure.orElseThrow(), detail)));
    } else {
      values.put(Field.DETAIL, List.of());
      number(before, typed, measure, values);
    }
    typed.forEach(
        (field, text) -> {
          if (!values.containsKey(field)) {
            values.put(field, cell(text).map(cell -> values(field, cell)).orElse(List.of()));
          }
        });
    Coding after = before.with(values);
    period(after);
    return after;
  }

  private static Optional<String> cell(String text) {
    String cell = text.replaceAll("\\s+", " ").strip();
    return Optional.of(cell).filter(c -> !c.isEmpty() && !c.equals("-"));
  }

  private Optional<Measure> measure(
      Coding before, Map<Field, String> typed, Map<Field, List<String>> values) {
    Optional<String> cell =
        Optional.ofNullable(typed.get(Field.MEASURE)).flatMap(CodedFields::cell);
    if (cell.isEmpty() || before.text(Field.MEASURE).equals(cell.get())) {
      values.put(Field.MEASURE, before.get(Field.MEASURE));
      return codes.known(before.text(Field.MEASURE));
    }
    Measure measure = codes.measure(cell.get());
    values.put(Field.MEASURE, List.of(measure.code()));
    return Optional.of(measure);
  }

  private void number(
      Coding before,
      Map<Field, String> typed,
      Optional<Measure> measure,
      Map<Field, List<String>> values) {
    boolean moved = !values.get(Field.MEASURE).equals(before.get(Field.MEASURE));
    Optional<String> cell =
        typed.containsKey(Field.UNIT) || !moved
            ? cell(typed.getOrDefault(Field.UNIT, before.text(Field.UNIT)))
            : Optional.empty();
    String unit = measure.map(m -> units.of(m, cell)).orElseGet(() -> units.ofQuestion(cell));
    values.put(Field.UNIT, List.of(unit));
    boolean whole = Units.isWhole(unit);
    for (Field field : List.of(Field.LOW, Field.HIGH)) {
      Optional<String> end = cell(typed.getOrDefault(field, before.text(field)));
      values.put(
          field, end.map(e -> List.of(Coding.plain(NumberCell.of(e, whole)))).orElse(List.of()));
    }
    String low = text(values, Field.LOW);
    String high = text(values, Field.HIGH);
    if (low.isEmpty() && high.isEmpty()) {
      throw new BadRow("no number; fill in low, high or both");
    }
    if (!low.isEmpty() && !high.isEmpty()) {
      ends(Double.parseDouble(low), Double.parseDouble(high));
    }
    if (unit.equals(Quantity.SHARE) && Double.parseDouble(high.isEmpty() ? low : high) > 1) {
      throw new BadRow("a share lies between 0 and 1; write 0.3 for 30%");
    }
    values.put(Field.HEDGE, List.of(hedge(before, typed, low, high)));
  }

  private static void ends(double low, double high) {
    if (low > high) {
      throw new BadRow("low " + low + " is above high " + high);
    }
  }

  private static String text(Map<Field, List<String>> values, Field field) {
    return String.join("", values.get(field));
  }

  private String hedge(Coding before, Map<Field, String> typed, String low, String high) {
    Optional<String> cell = Optional.ofNullable(typed.get(Field.HEDGE)).flatMap(CodedFields::cell);
    Hedge named =
        cell.map(codes::hedge)
            .orElseGet(
                () ->
                    before.get(Field.HEDGE).isEmpty()
                        ? Hedge.EXACT
                        : Hedge.of(before.text(Field.HEDGE)));
    boolean same =
        before.text(Field.LOW).equals(low)
            && before.text(Field.HIGH).equals(high)
            && before.text(Field.HEDGE).equals(named.code());
    if (same || fits(named, low, high)) {
      return named.code();
    }
    if (cell.isPresent() && !cell.get().equals(before.text(Field.HEDGE))) {
      throw new BadRow(
          "hedge "
              + named.code()
              + " does not go with "
              + (low.isEmpty() ? "no low" : "low " + low)
              + " and "
              + (high.isEmpty() ? "no high" : "high " + high)
              + "; leave hedge empty, or mend the number");
    }
    Hedge plain =
        high.isEmpty()
            ? Hedge.AT_LEAST
            : low.isEmpty() ? Hedge.AT_MOST : low.equals(high) ? Hedge.EXACT : Hedge.RANGE;
    return plain.code();
  }

  private static boolean fits(Hedge hedge, String low, String high) {
    boolean closed = !low.isEmpty() && !high.isEmpty();
    return switch (hedge) {
      case EXACT -> closed && low.equals(high);
      case ABOUT, RANGE, VAGUE -> closed;
      case AT_LEAST, UNQUANTIFIED -> !low.isEmpty() && high.isEmpty();
      case AT_MOST -> low.isEmpty() && !high.isEmpty();
    };
  }

  private List<String> values(Field field, String cell) {
    return switch (field) {
      case ORIGINS -> codes.origins(cell);
      case SIDE -> List.of(codes.side("side", cell));
      case STATUS -> List.of(codes.status(cell).code());
      case SOURCES ->
          Arrays.stream(cell.split("\\|"))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList();
      case FROM, TO -> List.of(DateCell.of(field.code(), cell));
      default -> List.of(cell);
    };
  }

  private static void period(Coding coding) {
    String from = coding.text(Field.FROM);
    String to = coding.text(Field.TO);
    if (!from.isEmpty() && !to.isEmpty() && DateCell.begin(from).isAfter(DateCell.end(to))) {
      throw new BadRow("from " + from + " is after to " + to);
    }
    if (coding.get(Field.STATUS).isEmpty()) {
      throw new BadRow("a claim needs a status: stated, alleged, denied or expected");
    }
  }
}
