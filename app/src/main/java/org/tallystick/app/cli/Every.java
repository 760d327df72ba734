package org.tallystick.app.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how often: 90s, 15m, 2h, 1d. */
final class Every implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*([smhd])");
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(30);

  @Override
  public Duration convert(String value) {
    Matcher matcher = FORM.matcher(value.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + value + "' is no time such as 15m, 2h or 1d");
    }
    long number = Long.parseLong(matcher.group(1));
    Duration every =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
      throw new TypeConversionException("ask no more often than every 1m and no less than 30d");
    }
    return every;
  }
}
