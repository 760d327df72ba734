package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.SourceSlot.Word;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.speaker.Floor;
import org.tallystick.claims.speaker.Mention;
import org.tallystick.claims.weigh.Option;
import org.tallystick.language.Sentence;

/** Those outside a sentence on whose word it may stand: who spoke before, who will speak next. */
final class SourcesAround {
  private static final int SPEAKERS = 4;
  private static final int NAMED = 4;
  private static final int NEXT = 2;

  private final SourceOffers offers;
  private final Sentence sentence;
  private final Counted counted;
  private final Recollection recollection;
  private final Floor floor;
  private final String voices;
  private final String flow;
  private final String kind;
  private final String self;
  private final String quote;

  SourcesAround(
      SourceOffers offers,
      Reading reading,
      Counted counted,
      Recollection recollection,
      String voices) {
    this.offers = offers;
    this.counted = counted;
    this.recollection = recollection;
    this.voices = voices;
    sentence = reading.sentence();
    floor = recollection.floor();
    flow = recollection.goesOn(reading) ? "goes" : "new";
    kind = sentence.block().kind().name();
    self = SourceOffers.self(sentence);
    quote = recollection.quote(sentence) + self;
  }

  /** Offers them all. */
  void offer() {
    Memory memory = recollection.now();
    carried(memory.sources(), "memory");
    carried(memory.lastSources(), "paragraph");
    carried(recollection.leadSources(), "lead");
    carried(recollection.claimedSources(), "claimed");
    int rank = 0;
    for (Floor.Turn turn : floor.before(sentence.span().begin(), SPEAKERS)) {
      turn(turn, "turn" + ++rank);
    }
    rank = 0;
    for (Floor.Turn turn : floor.after(sentence.span().end(), NEXT)) {
      turn(turn, "next" + ++rank);
    }
    rank = 0;
    for (Mention mention : floor.namedBefore(sentence.span().begin(), NAMED)) {
      mention(mention, "past" + ++rank);
    }
    if (!self.equals("no")) {
      floor.authors().forEach(author -> mention(author, "author"));
    }
    floor.foremost().ifPresent(turn -> turn(turn, "foremost"));
    floor.label(sentence.blockIndex()).ifPresent(turn -> turn(turn, "label"));
    floor.firstIn(sentence.blockIndex()).ifPresent(turn -> turn(turn, "first"));
    if (Recollection.isList(sentence)) {
      framed();
    }
  }

  /** Those of the lines that frame a list or table: what leads it in, what stands below it. */
  private void framed() {
    int lead = sentence.block().lead();
    for (int block = lead; block >= 0 && block > lead - 4; block--) {
      Optional<Floor.Turn> turn = floor.lastIn(block);
      if (turn.isPresent()) {
        turn(turn.get(), "above" + (lead - block > 0 ? "" : "0"));
        break;
      }
    }
    int end = recollection.listEnd();
    for (int block = end; block < end + 2; block++) {
      Optional<Floor.Turn> turn = floor.firstIn(block);
      if (turn.isPresent()) {
        turn(turn.get(), "below");
        break;
      }
    }
  }

  private void carried(List<String> chain, String way) {
    if (chain.isEmpty()) {
      return;
    }
    Option<Word> option = offers.put(SourceOffers.carried(chain), way);
    option
        .add(way + "|" + voices)
        .add(way + "|" + voices + "," + kind)
        .add(way + "|" + voices + ",gap=" + recollection.silence())
        .add(way + "|" + flow + "," + voices)
        .add(way + "|" + counted.kind() + "," + voices)
        .add(way + "|first=" + SourceOffers.opening(sentence) + "," + voices)
        .add(way + "|quote=" + quote + "," + voices)
        .add(way + "|name=" + SourceOffers.shape(chain.get(0)));
    floor.before(sentence.span().begin(), 1).stream()
        .findFirst()
        .ifPresent(
            turn ->
                option
                    .add(way + "|last=" + turn.chain().get(0).equals(chain.get(0)) + "," + voices)
                    .add(
                        way
                            + "|last="
                            + SourceOffers.blocks(sentence, turn.block())
                            + ","
                            + flow
                            + ","
                            + voices));
    option.add(way + "|made=" + recollection.madeClaim() + "," + voices + "," + kind);
  }

  private void turn(Floor.Turn turn, String way) {
    Option<Word> option = offers.put(SourceOffers.carried(turn.chain()), way);
    String blocks = SourceOffers.blocks(sentence, turn.block());
    option
        .add(way + "|" + voices)
        .add(way + "|" + voices + "," + kind + "," + blocks)
        .add(way + "|" + voices + "," + flow + "," + blocks)
        .add(way + "|" + turn.kind() + "," + voices)
        .add(way + "|" + turn.rule() + "," + voices + "," + blocks)
        .add(way + "|quote=" + quote + "," + voices + "," + blocks)
        .add(way + "|first=" + SourceOffers.opening(sentence) + "," + voices);
  }

  private void mention(Mention mention, String way) {
    Option<Word> option = offers.put(SourceOffers.carried(List.of(mention.name())), "past");
    String blocks = SourceOffers.blocks(sentence, mention.block());
    option
        .add(way + "|" + voices)
        .add("past|" + mention.kind() + "," + voices + "," + blocks)
        .add("past|" + flow + "," + voices + "," + blocks)
        .add("past|quote=" + quote + "," + mention.kind())
        .add("past|" + kind + "," + voices);
    String opening = sentence.token(0).lower();
    if (mention.kind().suits(opening)) {
      option.add(way + "|suits=" + opening + "," + voices);
    }
  }
}
