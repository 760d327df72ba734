package org.tallystick.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.claims.weigh.Option;

/** Origins to choose from, each sign noted with what it depends on. */
final class OriginOptions {
  final Map<List<String>, Option<List<String>>> byValue = new LinkedHashMap<>();
  final List<String> settings;

  /** With these settings, in which a sign may count for more or for less. */
  OriginOptions(List<String> settings) {
    this.settings = settings;
  }

  /** The option of that value. */
  Option<List<String>> value(List<String> value) {
    return byValue.computeIfAbsent(List.copyOf(value), Option::of);
  }

  /** Proposes origins for a reason, which counts for more in some settings than in others. */
  Option<List<String>> put(List<String> value, String sign) {
    Option<List<String>> option = value(value).add(sign);
    settings.forEach(setting -> option.add(sign + "|" + setting));
    return option;
  }
}
