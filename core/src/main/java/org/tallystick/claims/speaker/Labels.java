package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tallystick.claims.status.Status;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/**
 * Those named as sources without a verb: labels before a colon, signatures behind a dash, names in
 * brackets, the last cell of a table's row, the line below a table that begins with "Source:".
 */
final class Labels {
  private static final int LONGEST_LABEL = 14;
  private static final int LONGEST_SIGNATURE = 25;
  private static final int LONGEST_HANDLE = 5;

  /** "SEN. MUNGAI:", "CHAIR:": no place where a story was written. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:sen|senator|hon|rep|mr|mrs|ms|dr|prof|gen|general|col|maj|capt|lt|sgt|adm|ps|cs|mp"
              + "|chair|chair(?:wo)?man|chairperson|host|anchor|reporter|presenter|interviewer"
              + "|moderator|witness|prosecutor|counsel|judge|speaker|president|minister|ambassador"
              + "|secretary|spokes(?:wo)?man|spokesperson)\\.?");

  private final Sentence sentence;
  private final SpeakerPhrase reader;
  private final List<Mention> mentions;

  Labels(Sentence sentence, SpeakerPhrase reader, List<Mention> mentions) {
    this.sentence = sentence;
    this.reader = reader;
    this.mentions = mentions;
  }

  /** All of them. */
  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    caption().or(this::prefixed).ifPresent(found::add);
    if (sentence.block().kind() == Block.Kind.TABLE_ROW) {
      cell().ifPresent(found::add);
    } else if (sentence.parsed()) {
      List<Attribution> behind = behindNumbers();
      suffixed()
          .filter(end -> behind.stream().noneMatch(one -> one.cue() == end.cue()))
          .ifPresent(found::add);
      found.addAll(behind);
    }
    return found;
  }

  private Attribution attribution(
      SpeakerName.Found found, int cue, int first, int last, String rule) {
    return new Attribution(
        List.of(found.name()),
        cue,
        first,
        last,
        Status.STATED,
        Optional.of(sentence.span(found.first(), found.last())),
        rule);
  }

  /** "Source: X", "Figures: X". */
  private Optional<Attribution> caption() {
    int colon = 1;
    while (colon < Math.min(4, sentence.size() - 1) && !sentence.token(colon).text().equals(":")) {
      colon++;
    }
    if (colon >= sentence.size() - 1
        || !sentence.token(colon).text().equals(":")
        || !sentence
            .token(colon - 1)
            .lower()
            .matches("sources?|data|figures|credit|credits|via|compiled|numbers|statistics")) {
      return Optional.empty();
    }
    int at = colon;
    return mentions.stream()
        .filter(m -> m.first() > at)
        .findFirst()
        .map(SpeakerName.Found::of)
        .map(f -> attribution(f, at, 0, sentence.size() - 1, "speaker.caption"));
  }

  /** "Seoul, also Monday: 1,100 dead", "HUR: captured …", "CAMACHO: Not one". */
  private Optional<Attribution> prefixed() {
    for (int i = 1; i < Math.min(sentence.size(), LONGEST_LABEL); i++) {
      if (sentence.token(i).text().equals(":")) {
        if (reader.isCountry(0, i - 1) || reader.isDateline(0, i - 1) && !isSpeaker(i)) {
          return Optional.empty();
        }
        int colon = i;
        Optional<SpeakerName.Found> found =
            mentions.stream()
                .filter(m -> m.first() <= 1 && m.last() < colon)
                .filter(
                    m ->
                        m.last() == colon - 1
                            || sentence.token(m.last() + 1).text().matches("[,(]"))
                .filter(m -> m.kind() != Mention.Kind.STATE)
                .filter(m -> m.kind() != Mention.Kind.SEVERAL || reader.nouns().isOffice(m.head()))
                .findFirst()
                .map(SpeakerName.Found::of);
        if (found.isEmpty() && sentence.parsed()) {
          found = reader.label(0, colon - 1);
        }
        if (found.isEmpty() && colon <= LONGEST_HANDLE) {
          found = handle(colon - 1);
        }
        return found.map(
            f ->
                attribution(
                    f,
                    colon,
                    Math.min(colon + 1, sentence.size() - 1),
                    sentence.size() - 1,
                    "speaker.prefix"));
      }
    }
    return Optional.empty();
  }

  /** "@volunteer_dan": the name of an account. */
  private Optional<SpeakerName.Found> handle(int last) {
    String label = reader.written().words(0, last);
    return label.matches("@[\\p{L}\\d_.]{2,30}")
        ? Optional.of(new SpeakerName.Found(label, 0, last))
        : Optional.empty();
  }

  /** Whether the label is a person's name, even if in capitals, or begins as one is addressed. */
  private boolean isSpeaker(int colon) {
    return ADDRESS.matcher(sentence.token(0).text()).matches()
        || mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.PERSON && m.last() < colon);
  }

  /** "… | 130 | BfV": the last cell of a row, where it is a name. */
  private Optional<Attribution> cell() {
    int first = sentence.size() - 1;
    while (first > 0
        && sentence.token(first).span().begin() - sentence.token(first - 1).span().end() <= 1) {
      first--;
    }
    int start = first;
    return first == 0
        ? Optional.empty()
        : mentions.stream()
            .filter(m -> m.first() >= start && m.first() <= start + 1)
            .findFirst()
            .map(SpeakerName.Found::of)
            .map(f -> attribution(f, start, 0, start - 1, "speaker.cell"));
  }

  /** "… – a spokesman for the rebels": somebody who holds an office or is known. */
  private Optional<SpeakerName.Found> signature(int first, int last) {
    return mentions.stream()
        .filter(m -> m.first() >= first && m.first() <= first + 1 && m.last() == last)
        .filter(
            m ->
                m.kind() == Mention.Kind.PERSON
                    || m.kind() == Mention.Kind.PAPER
                    || reader.nouns().isOffice(m.head()))
        .findFirst()
        .map(SpeakerName.Found::of);
  }

  /**
   * "300 (NIS, Feb.), 1,500 (UK MoD, March)": each number on the word in the brackets behind it.
   */
  private List<Attribution> behindNumbers() {
    List<Attribution> found = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < sentence.size(); i++) {
      if (!sentence.token(i).text().equals("(")) {
        continue;
      }
      int close = i + 1;
      while (close < sentence.size() && !sentence.token(close).text().equals(")")) {
        close++;
      }
      if (hasNumber(Math.max(begin, i - 4), i) && close - i <= LONGEST_LABEL) {
        int open = i;
        int first = begin;
        reader
            .bracketed(i + 1, close - 1)
            .map(speaker -> attribution(speaker, open, first, open - 1, "speaker.suffix"))
            .ifPresent(found::add);
      }
      begin = close + 1;
      i = close;
    }
    return found.size() > 1 ? found : List.of();
  }

  private boolean hasNumber(int first, int end) {
    for (int i = first; i < end; i++) {
      if (sentence.token(i).is("CD")) {
        return true;
      }
    }
    return false;
  }

  /** "… – White House.", "(Usov, 19.11)". */
  private Optional<Attribution> suffixed() {
    for (int i = sentence.size() - 2; i > 0 && i > sentence.size() - LONGEST_SIGNATURE; i--) {
      String mark = sentence.token(i).text();
      if (mark.matches("[–—:-]+|\\(")) {
        int end = sentence.size() - 1;
        while (end > i && sentence.token(end).text().matches("[.)\\]]")) {
          end--;
        }
        boolean bracket = mark.equals("(");
        int from = i + 1;
        int to = end;
        Optional<SpeakerName.Found> speaker =
            end <= i
                ? Optional.empty()
                : bracket
                    ? reader.bracketed(i + 1, end)
                    : reader.label(i + 1, end).or(() -> signature(from, to));
        boolean whole =
            mark.equals(":")
                ? end - i <= 6
                : speaker.isPresent() && speaker.get().last() >= end - 1;
        if (speaker.isPresent() && (bracket || whole)) {
          return Optional.of(attribution(speaker.get(), i, 0, i - 1, "speaker.suffix"));
        }
      }
    }
    return Optional.empty();
  }
}
