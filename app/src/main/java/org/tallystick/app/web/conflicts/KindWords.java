package org.tallystick.app.web.conflicts;

import java.util.Arrays;
import org.tallystick.conflicts.Conflict;

/** Names and meanings of the kinds of conflict, for people. */
public final class KindWords {
  private KindWords() {}

  /** A name of a few words; the code itself if there is no such kind. */
  public static String name(String code) {
    return Arrays.stream(Conflict.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .map(KindWords::name)
        .findFirst()
        .orElse(code);
  }

  /** A name of a few words. */
  public static String name(Conflict.Kind kind) {
    return switch (kind) {
      case DISJOINT -> "figures apart";
      case DENIAL -> "denial";
      case FALLING_TOTAL -> "falling total";
      case PARTS_EXCEED_WHOLE -> "parts exceed the whole";
      case REVISION -> "revision";
      case WITHIN_REPORT -> "within one report";
    };
  }

  /** A sentence. */
  public static String meaning(Conflict.Kind kind) {
    return switch (kind) {
      case DISJOINT ->
          "Two voices give figures for the same question and time that do not meet, by more than"
              + " their hedges and rounding allow.";
      case DENIAL -> "One voice denies what another states.";
      case FALLING_TOTAL ->
          "A running total is later given lower than before, by another voice. Those once killed or"
              + " captured stay so.";
      case PARTS_EXCEED_WHOLE ->
          "Parts that do not overlap – countries of a region, killed among those who joined – come"
              + " together to more than the whole that holds them.";
      case REVISION ->
          "One voice contradicts itself. That is no disagreement between voices, and the newer"
              + " figure stands for it.";
      case WITHIN_REPORT ->
          "One report gives numbers that cannot both be true, such as headline and text.";
    };
  }
}
