package org.tallystick.english;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Span;

/** Reads dates by SUTime, relative ones reckoned from the day of publication. */
final class Dates {
  /** A sentence without any of these names no date. */
  private static final Pattern WORDS =
      Pattern.compile(
          String.join("|", CalendarWords.DAY, CalendarWords.MONTH, CalendarWords.SHORT_MONTH)
              + "|\\d+(?:th|st|nd|rd|s)?|today|yesterday|tomorrow|week|weeks|month|months|year|years"
              + "|spring|summer|autumn|winter|fall|decade|night|days?");

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
  private static final Pattern POINT = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:T.*)?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|and");

  private static final Pattern YEAR = Pattern.compile("\\d{4}|next|tomorrow|coming|this");

  private Dates() {}

  /** SUTime, loaded on first use. */
  private static final class Reader {
    static final TimeAnnotator ANNOTATOR = annotator();

    private static TimeAnnotator annotator() {
      Properties properties = new Properties();
      properties.setProperty(
          "sutime.rules",
          "edu/stanford/nlp/models/sutime/defs.sutime.txt,edu/stanford/nlp/models/sutime/english.sutime.txt");
      properties.setProperty("sutime.binders", "0");
      properties.setProperty("sutime.includeRange", "true");
      properties.setProperty("sutime.markTimeRanges", "true");
      return new TimeAnnotator("sutime", properties);
    }
  }

  static List<DateMention> of(Sentence sentence, Optional<LocalDate> published) {
    if (sentence.tokens().stream().noneMatch(token -> WORDS.matcher(token.lower()).matches())) {
      return List.of();
    }
    try {
      return read(sentence, published);
    } catch (RuntimeException e) {
      // SUTime throws on odd numbers ("the 31st of February"); such a sentence names no date.
      return List.of();
    }
  }

  /** "Two thousand" is no year. */
  private static boolean isNumber(List<CoreLabel> words) {
    return words.stream().allMatch(word -> NUMBER.matcher(word.word()).matches());
  }

  private static List<DateMention> read(Sentence sentence, Optional<LocalDate> published) {
    List<CoreLabel> labels = new ArrayList<>();
    int begin = sentence.span().begin();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      String word = Parser.plain(token.text());
      label.setWord(word);
      label.setValue(word);
      label.setOriginalText(token.text());
      label.setTag(token.tag());
      label.setLemma(token.lemma());
      label.setBeginPosition(token.span().begin() - begin);
      label.setEndPosition(token.span().end() - begin);
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    Annotation annotation = new Annotation(text(sentence));
    annotation.set(CoreAnnotations.TokensAnnotation.class, labels);
    published.ifPresent(
        day -> annotation.set(CoreAnnotations.DocDateAnnotation.class, day.toString()));
    Reader.ANNOTATOR.annotate(annotation);
    List<DateMention> dates = new ArrayList<>();
    List<CoreMap> found = annotation.get(TimeAnnotations.TimexAnnotations.class);
    for (CoreMap mention : found == null ? List.<CoreMap>of() : found) {
      List<CoreLabel> words = mention.get(CoreAnnotations.TokensAnnotation.class);
      Timex timex = mention.get(TimeAnnotations.TimexAnnotation.class);
      if (timex != null && words != null && !words.isEmpty() && !isNumber(words)) {
        Span span =
            new Span(
                begin + words.get(0).beginPosition(),
                begin + words.get(words.size() - 1).endPosition());
        period(timex)
            .map(
                ends ->
                    YEAR.matcher(words(span, begin, annotation)).find()
                        ? ends
                        : past(ends, published))
            .ifPresent(ends -> dates.add(new DateMention(span, ends[0], ends[1])));
      }
    }
    return dates;
  }

  private static String words(Span span, int begin, Annotation annotation) {
    String text = annotation.get(CoreAnnotations.TextAnnotation.class);
    return text.substring(span.begin() - begin, Math.min(text.length(), span.end() - begin));
  }

  /** A month or day without a year lies in the past: reports tell what was. */
  private static String[] past(String[] ends, Optional<LocalDate> published) {
    if (published.isEmpty()
        || ends[0].length() < 7
        || ends[0].compareTo(published.get().toString()) <= 0) {
      return ends;
    }
    return new String[] {yearBefore(ends[0]), yearBefore(ends[1])};
  }

  private static String yearBefore(String date) {
    return (Integer.parseInt(date.substring(0, 4)) - 1) + date.substring(4);
  }

  private static String text(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    for (Token token : sentence.tokens()) {
      while (text.length() < token.span().begin() - sentence.span().begin()) {
        text.append(' ');
      }
      text.append(token.text());
    }
    return text.toString();
  }

  private static Optional<String[]> period(Timex timex) {
    String value = timex.value();
    if (value == null) {
      return Optional.empty();
    }
    if (value.indexOf('/') > 0) {
      String[] ends = value.split("/", 3);
      Optional<String[]> from = point(ends[0]);
      Optional<String[]> to = point(ends[1]);
      return from.isPresent() && to.isPresent()
          ? Optional.of(new String[] {from.get()[0], to.get()[1]})
          : Optional.empty();
    }
    return point(value);
  }

  private static Optional<String[]> point(String value) {
    Matcher week = WEEK.matcher(value);
    if (week.lookingAt()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(java.time.DayOfWeek.MONDAY);
      return Optional.of(new String[] {monday.toString(), monday.plusDays(6).toString()});
    }
    Matcher season = SEASON.matcher(value);
    if (season.lookingAt()) {
      int year = Integer.parseInt(season.group(1));
      return Optional.of(
          switch (season.group(2)) {
            case "SP" -> new String[] {year + "-03", year + "-05"};
            case "SU" -> new String[] {year + "-06", year + "-08"};
            case "FA" -> new String[] {year + "-09", year + "-11"};
            default -> new String[] {year + "-12", (year + 1) + "-02"};
          });
    }
    Matcher point = POINT.matcher(value);
    return point.matches()
        ? Optional.of(new String[] {point.group(1), point.group(1)})
        : Optional.empty();
  }
}
