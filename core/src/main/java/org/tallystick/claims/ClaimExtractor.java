package org.tallystick.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.event.TriggerFinder;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.CountedFinder;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.GroupFinder;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.quantity.QuantityFinder;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.side.WarFinder;
import org.tallystick.claims.speaker.Names;
import org.tallystick.claims.speaker.SourceNames;
import org.tallystick.claims.speaker.SpeakerFinder;
import org.tallystick.claims.status.RejectionFinder;
import org.tallystick.claims.weigh.Advised;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.claims.weigh.Weights;
import org.tallystick.codebook.Codebook;
import org.tallystick.language.Analyzer;
import org.tallystick.language.DateMention;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Block.Kind;
import org.tallystick.reports.Layout;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * Reads a report and writes down its claims.
 *
 * <p>Sentences without a number, without people and without a rejection are never parsed. Safe for
 * use by several threads; never throws, whatever the text.
 */
public final class ClaimExtractor {
  private final Codebook codebook;
  private final Analyzer analyzer;
  private final CandidateFilter filter;
  private final Nouns nouns;
  private final QuantityFinder quantities;
  private final GroupFinder groups;
  private final CountedFinder counted;
  private final TriggerFinder triggers;
  private final SideFinder sides;
  private final WarFinder wars;
  private final SpeakerFinder speakers;
  private final RejectionFinder rejections;
  private final Composer composer;
  private final Set<String> rivals = new HashSet<>();

  private final Function<Report, Chooser> choosers;

  /** Reads with this codebook and its weights, in the language of this analyzer. */
  public ClaimExtractor(Codebook codebook, Analyzer analyzer) {
    this(codebook, analyzer, choosers(codebook, analyzer));
  }

  /** Reads with this codebook; somebody else chooses. */
  public ClaimExtractor(Codebook codebook, Analyzer analyzer, Chooser chooser) {
    this(codebook, analyzer, report -> chooser);
  }

  private ClaimExtractor(Codebook codebook, Analyzer analyzer, Function<Report, Chooser> choosers) {
    this.choosers = choosers;
    this.codebook = codebook;
    this.analyzer = analyzer;
    nouns = new Nouns(codebook);
    codebook.optional("en/rival-topics").forEach(row -> rivals.add(row.get("word")));
    filter = new CandidateFilter(codebook);
    quantities = new QuantityFinder(codebook);
    groups = new GroupFinder(codebook, nouns);
    counted = new CountedFinder(nouns);
    triggers = new TriggerFinder(codebook);
    sides = new SideFinder(codebook);
    wars = new WarFinder(codebook, sides);
    speakers = new SpeakerFinder(codebook, new SourceNames(codebook, nouns));
    rejections = new RejectionFinder(codebook);
    composer = new Composer(codebook, nouns, sides, speakers, rejections);
  }

  private static Function<Report, Chooser> choosers(Codebook codebook, Analyzer analyzer) {
    Weights weights = Weights.of(codebook);
    return analyzer
        .judge(codebook.name())
        .<Function<Report, Chooser>>map(judge -> report -> new Advised(weights, judge.of(report)))
        .orElse(report -> weights);
  }

  /** The claims of a report, with what was seen and left out. */
  public Extraction extract(Report report) {
    return filter.admits(report.text())
        ? anatomy(report).extraction()
        : new Extraction(List.of(), List.of());
  }

  /** Every layer of a report and its claims; layers also where the text can hold no claim. */
  public Anatomy anatomy(Report report) {
    String masked = Layout.mask(report.text());
    List<Block> blocks = Layout.of(report.text());
    List<Sentence> sentences = split(masked, blocks);
    ReportContext context = context(report, sentences);
    Names names = speakers.names(masked, sentences);
    ReportSession session = composer.start(report, context, names, choosers.apply(report));
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean parse =
          filter.admits(sentence) || leadsIn(sentence) || rejections.pointsBack(sentence);
      readings.add(read(report, parse ? analyzer.parse(sentence) : sentence, names));
    }
    if (filter.admits(report.text())) {
      readings.forEach(context::observe);
      readings.forEach(session::add);
    }
    return new Anatomy(readings, session.finish());
  }

  /** Headings and lead-ins say what the lines under them count. */
  private static boolean leadsIn(Sentence sentence) {
    Kind kind = sentence.block().kind();
    return kind == Kind.HEADING
        || kind == Kind.TABLE_HEADER
        || sentence.size() > 0 && sentence.token(sentence.size() - 1).text().equals(":");
  }

  private List<Sentence> split(String masked, List<Block> blocks) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() != Kind.NOISE) {
        sentences.addAll(analyzer.split(masked, blocks.get(i), i));
      }
    }
    return sentences;
  }

  private ReportContext context(Report report, List<Sentence> sentences) {
    ReportContext context = new ReportContext(report.published(), sides, wars, nouns, rivals);
    report
        .title()
        .ifPresent(
            title -> {
              Block block = new Block(Kind.HEADING, new Span(0, title.length()), -1);
              for (Sentence sentence : analyzer.split(title, block, -1)) {
                context.add(sentence, groups.find(sentence), sides.cues(sentence), true);
              }
            });
    for (Sentence sentence : sentences) {
      context.add(sentence, groups.find(sentence), sides.cues(sentence), false);
    }
    return context;
  }

  /** Every layer of a sentence. */
  private Reading read(Report report, Sentence sentence, Names names) {
    List<Quantity> numbers = quantities.find(sentence);
    List<Group> peoples = new ArrayList<>(GroupFinder.flags(sentence, report.text()));
    peoples.addAll(groups.find(sentence));
    boolean header = sentence.block().kind() == Kind.TABLE_HEADER;
    List<Trigger> events =
        !sentence.parsed()
            ? List.of()
            : header ? triggers.findInHeading(sentence) : triggers.find(sentence);
    List<DateMention> dates =
        sentence.parsed() ? analyzer.dates(sentence, report.published()) : List.of();
    List<Counted> people = new ArrayList<>();
    for (Quantity number : numbers) {
      Optional<Counted> what = counted.of(sentence, number, peoples, events, dates);
      what.ifPresent(people::add);
    }
    return new Reading(
        sentence,
        new Roles(sentence),
        numbers,
        people,
        peoples,
        events,
        speakers.find(sentence, names),
        sides.cues(sentence),
        sides.formations(sentence),
        dates);
  }

  /** The codebook in use. */
  public Codebook codebook() {
    return codebook;
  }
}
