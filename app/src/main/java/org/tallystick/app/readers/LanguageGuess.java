package org.tallystick.app.readers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the language of a text that is not English, from its most common words. */
final class LanguageGuess {
  private static final String WORDS = "/readers/languages.tsv";
  private static final int WORDS_LOOKED_AT = 500;
  private static final double LEAST_SHARE = 0.05;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Map<String, Set<String>> LANGUAGES = load();

  private LanguageGuess() {}

  /** The language's English name, if one of those known fits. */
  static Optional<String> of(String text) {
    Map<String, Integer> hits = new HashMap<>();
    Matcher word = WORD.matcher(text);
    int words = 0;
    while (words < WORDS_LOOKED_AT && word.find()) {
      words++;
      String lower = word.group().toLowerCase(Locale.ROOT);
      LANGUAGES.forEach(
          (language, common) -> {
            if (common.contains(lower)) {
              hits.merge(language, 1, Integer::sum);
            }
          });
    }
    double least = LEAST_SHARE * words;
    return LANGUAGES.keySet().stream()
        .filter(language -> hits.getOrDefault(language, 0) > least)
        .reduce((a, b) -> hits.get(b) > hits.get(a) ? b : a);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> languages = new LinkedHashMap<>();
    try (InputStream in = LanguageGuess.class.getResourceAsStream(WORDS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> rows = lines.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
      for (String row : rows) {
        String[] cells = row.split("\t", -1);
        languages.put(cells[0], Set.copyOf(Arrays.asList(cells[1].split("\\|", -1))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return languages;
  }
}
