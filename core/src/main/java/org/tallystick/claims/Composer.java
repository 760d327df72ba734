package org.tallystick.claims;

import java.util.Optional;
import org.tallystick.claims.detail.ConceptFinder;
import org.tallystick.claims.detail.DetailFinder;
import org.tallystick.claims.event.MeasureChooser;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.group.OriginFinder;
import org.tallystick.claims.place.PlaceFinder;
import org.tallystick.claims.quantity.PayReader;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.speaker.Names;
import org.tallystick.claims.speaker.SpeakerFinder;
import org.tallystick.claims.status.RejectionFinder;
import org.tallystick.claims.status.StatusFinder;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Report;

/** Puts the layers of a report's sentences together into claims. */
final class Composer {
  final Codebook codebook;
  final Nouns nouns;
  final MeasureChooser measures;
  final OriginFinder origins;
  final SideFinder sides;
  final SpeakerFinder speakers;
  final StatusFinder statuses;
  final RejectionFinder rejections;
  final PlaceFinder places;
  final OriginSlot peoples;
  final StatusSlot degrees;
  final Unnumbered unnumbered;
  final ConceptFinder concepts;
  final DetailFinder details;
  final PayReader.Words payWords;

  Composer(
      Codebook codebook,
      Nouns nouns,
      SideFinder sides,
      SpeakerFinder speakers,
      RejectionFinder rejections) {
    this.codebook = codebook;
    this.rejections = rejections;
    this.nouns = nouns;
    this.sides = sides;
    this.speakers = speakers;
    measures = new MeasureChooser(codebook);
    origins = new OriginFinder(nouns);
    statuses = new StatusFinder(codebook);
    places = new PlaceFinder(codebook);
    unnumbered = new Unnumbered(nouns);
    peoples = new OriginSlot(codebook, origins, nouns);
    degrees = new StatusSlot(statuses);
    concepts = new ConceptFinder(codebook);
    details = new DetailFinder(codebook);
    payWords = new PayReader.Words(codebook);
  }

  /** Begins a report. */
  ReportSession start(Report report, ReportContext context, Names names, Chooser chooser) {
    return new ReportSession(this, report, context, names, chooser);
  }

  Optional<Measure> measure(String code) {
    return codebook.measure(code);
  }
}
