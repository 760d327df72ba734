package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.speaker.Mention;
import org.tallystick.claims.weigh.Labelled;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Judge;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/**
 * On whose word something may stand: those who speak in the sentence, those it names, those who
 * have spoken before or will next, nobody.
 */
final class SourceSlot {
  private final Reading reading;
  private final Sentence sentence;
  private final Counted counted;
  private final Measure measure;
  private final Recollection recollection;
  private final Optional<Attribution> ruled;
  private final SourceOffers offers = new SourceOffers();
  private final String voices;

  /** A speaker, or nobody; with the attribution where the sentence itself has it. */
  record Word(List<String> chain, Optional<Attribution> attribution) implements Labelled {
    @Override
    public String label() {
      return chain.isEmpty() ? Judge.NONE : "";
    }
  }

  private SourceSlot(
      Reading reading,
      Counted counted,
      Measure measure,
      Recollection recollection,
      Optional<Attribution> ruled) {
    this.reading = reading;
    this.counted = counted;
    this.measure = measure;
    this.recollection = recollection;
    this.ruled = ruled;
    sentence = reading.sentence();
    voices = voices();
  }

  /** The options; nobody comes first. */
  static List<Option<Word>> options(
      Reading reading,
      Counted counted,
      Measure measure,
      Recollection recollection,
      Optional<Attribution> ruled) {
    SourceSlot slot = new SourceSlot(reading, counted, measure, recollection, ruled);
    slot.nobody();
    reading.attributions().forEach(slot::here);
    slot.named();
    new SourcesAround(slot.offers, reading, counted, recollection, slot.voices).offer();
    List<Option<Word>> all = slot.offers.all();
    all.forEach(slot::place);
    return all;
  }

  /** Notes where the report names the speaker, and the pronoun that stands for the name. */
  private void place(Option<Word> option) {
    Word word = option.value();
    if (word.chain().isEmpty()) {
      return;
    }
    List<Span> own = word.attribution().flatMap(Attribution::speaker).stream().toList();
    option.at(
        word.attribution().filter(a -> refers(word, a)).isPresent() ? "pronoun" : "name", own);
    option.at(
        "name",
        recollection.floor().places(word.chain().get(0), sentence.span()).stream()
            .filter(place -> !own.contains(place))
            .toList());
  }

  /** Whether the words of the sentence only stand for the name: a pronoun, a description. */
  private boolean refers(Word word, Attribution attribution) {
    return !recollection.pronoun(reading, attribution).isEmpty()
        || !attribution.chain().get(0).equals(word.chain().get(0))
            && recollection.isDescribed(sentence, attribution);
  }

  /** Whether anybody speaks in the sentence, and of the number. */
  private String voices() {
    long covering = reading.attributions().stream().filter(this::covers).count();
    return reading.attributions().isEmpty()
        ? "silent"
        : covering == 0 ? "apart" : covering == 1 ? "one" : "several";
  }

  private boolean covers(Attribution attribution) {
    return attribution.covers(counted.head()) || attribution.covers(counted.quantity().number());
  }

  private void nobody() {
    Option<Word> nobody = offers.put(new Word(List.of(), Optional.empty()), "nobody");
    String flow = recollection.goesOn(reading) ? "goes" : "new";
    String quote = recollection.quote(sentence);
    nobody
        .add("nobody|" + voices)
        .add("nobody|" + voices + "," + flow)
        .add("nobody|" + sentence.block().kind())
        .add("nobody|" + sentence.block().kind() + "," + voices)
        .add("nobody|" + measure.code() + "," + voices.equals("silent"))
        .add("nobody|" + counted.quantity().rule() + "," + voices)
        .add("nobody|" + counted.kind() + "," + voices)
        .add("nobody|hedge=" + counted.quantity().hedge() + "," + voices)
        .add("nobody|first=" + SourceOffers.opening(sentence) + "," + voices.equals("silent"))
        .add("nobody|quote=" + quote + "," + voices)
        .add("nobody|self=" + SourceOffers.self(sentence) + "," + voices)
        .add("nobody|lead=" + !recollection.leadSources().isEmpty() + "," + voices)
        .add("nobody|claimed=" + recollection.claimedNobody() + "," + voices + "," + flow)
        .add("nobody|gap=" + recollection.silence() + "," + voices);
    String last =
        recollection.floor().before(sentence.span().begin(), 1).stream()
            .findFirst()
            .map(turn -> SourceOffers.blocks(sentence, turn.block()))
            .orElse("none");
    nobody
        .add("nobody|last=" + last + "," + voices)
        .add("nobody|last=" + last + "," + flow + "," + voices)
        .add("nobody|last=" + last + "," + recollection.claimedNobody() + "," + voices)
        .add(
            "nobody|madeclaim="
                + recollection.madeClaim()
                + ","
                + recollection.claimedNobody()
                + ","
                + voices);
    if (Recollection.isList(sentence)) {
      nobody
          .add("nobody|below=" + recollection.isCaptioned())
          .add(
              "nobody|above="
                  + !recollection.leadSources().isEmpty()
                  + ","
                  + recollection.claimedNobody());
    }
    reading.attributions().stream()
        .filter(this::covers)
        .forEach(a -> nobody.add("nobody|rule=" + a.rule()));
    List<Mention> mentions = recollection.floor().in(sentence.span());
    nobody.add("nobody|named=" + Math.min(2, mentions.size()) + "," + voices);
  }

  private void here(Attribution attribution) {
    Option<Word> option =
        offers.put(new Word(attribution.chain(), Optional.of(attribution)), "here");
    boolean covers = covers(attribution);
    String rule = attribution.rule();
    int length = attribution.contentLast() - attribution.contentFirst();
    boolean tightest =
        reading.attributions().stream()
            .filter(this::covers)
            .allMatch(a -> a.contentLast() - a.contentFirst() >= length);
    int gap = Math.abs(attribution.cue() - counted.head());
    boolean nearest =
        reading.attributions().stream().allMatch(a -> Math.abs(a.cue() - counted.head()) >= gap);
    String kind = kind(attribution.chain().get(0));
    String side = attribution.cue() < counted.head() ? "before" : "after";
    option
        .add("here:" + rule + ":" + covers + "|" + voices)
        .add("here:cue=" + Words.lemma(sentence, attribution.cue()) + ":" + covers)
        .add("here:" + side + Words.distance(attribution.cue(), counted.head()) + ":" + rule)
        .add("here:length=" + (length < 6 ? "s" : length < 15 ? "m" : "l") + ":" + covers)
        .add("here:tightest=" + (tightest && covers) + "|" + voices)
        .add("here:nearest=" + nearest + "|" + voices)
        .add("here:kind=" + kind)
        .add("here:kind=" + kind + ":" + rule)
        .add("here:" + measure.code())
        .add("here:chain=" + attribution.chain().size() + ":" + rule);
    if (sentence.within(counted.head(), attribution.cue())) {
      option.add("here:governs").add("here:governs|" + voices);
    }
    if (ruled.filter(attribution::equals).isPresent()) {
      option.add("here:ruled").add("here:ruled|" + voices);
    }
    if (reading.attributions().indexOf(attribution) == 0) {
      option.add("here:first|" + voices);
    }
    String pronoun = recollection.pronoun(reading, attribution);
    if (!pronoun.isEmpty()) {
      option.add("here:pronoun=" + pronoun);
      others(
          attribution, recollection.antecedents(sentence, attribution, pronoun), pronoun, covers);
    } else if (recollection.isDescribed(sentence, attribution)) {
      others(attribution, recollection.described(sentence, attribution), "the", covers);
    }
  }

  /** Those for whom the speaker's pronoun or description may stand besides the likeliest. */
  private void others(
      Attribution attribution, List<Mention> antecedents, String pronoun, boolean covers) {
    int rank = 0;
    for (Mention mention : antecedents) {
      rank++;
      Option<Word> option =
          offers.put(new Word(List.of(mention.name()), Optional.of(attribution)), "other");
      String same = mention.block() == sentence.blockIndex() ? "same" : "far";
      option
          .add("other:" + rank + ":" + covers)
          .add("other:" + pronoun + ":" + mention.kind() + ":" + covers)
          .add("other:" + rank + ":" + mention.kind())
          .add("other:" + rank + ":" + same + ":" + covers);
    }
  }

  /** Those whom the sentence names, whatever the grammar makes of them. */
  private void named() {
    List<Mention> mentions = recollection.floor().in(sentence.span());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.head() == 0
          && mention.last() == 0
          && mention.span().begin() != sentence.token(0).span().begin()) {
        continue;
      }
      Option<Word> option =
          offers.put(new Word(List.of(mention.name()), Optional.empty()), "named");
      boolean counts = mention.first() <= counted.head() && counted.head() <= mention.last();
      String role = SourceOffers.role(sentence, mention);
      String side = mention.head() < counted.head() ? "before" : "after";
      option
          .add("named|" + voices)
          .add("named:" + mention.kind() + "|" + voices)
          .add("named:" + role)
          .add("named:" + role + ":" + mention.kind())
          .add("named:" + role + "|" + voices)
          .add("named:" + side + Words.distance(mention.head(), counted.head()))
          .add("named:at=" + Math.min(i, 3) + "/" + Math.min(mentions.size(), 4) + "|" + voices)
          .add("named:" + SourceOffers.beside(sentence, mention, recollection) + "|" + voices)
          .add("named:" + sentence.block().kind() + ":" + side);
      if (counts) {
        option.add("named:counted").add("named:counted:" + mention.kind());
      }
      int verb = sentence.head(mention.head());
      if (verb >= 0 && sentence.within(counted.head(), verb)) {
        option.add("named:commands:" + role);
      }
    }
  }

  private String kind(String name) {
    return recollection.floor().kindOf(name).map(Enum::name).orElse("?");
  }
}
