package org.tallystick.claims.speaker;

import java.util.regex.Pattern;
import org.tallystick.language.CalendarWords;

/** Nouns that can say something, beyond those whose class the codebook knows. */
final class SpeakingNouns {
  private static final Pattern SPEAKERS =
      Pattern.compile(
          ".*(?:ists?|ers?|ors?|ians?|sources?|media|press|outlets?|voices|spies|spy|watchers|defectors|staff|side|camp|group|groups|project|tally|army|military|command|figures?|data|estimates?|counts?|lists?|records|officials|authorities|findings|books)");

  /** Bodies and papers that tell something, by the whole word. */
  private static final Pattern TELLERS =
      Pattern.compile(
          "prosecution|defen[cs]e|opposition|bench|inquiry|enquiry|indictment|verdict|judge?ment"
              + "|ruling|register|registry|roll|tribunal|database|congress|embassy|consulate"
              + "|intelligence|forces|charity|federation|union|association|company|firm|channel"
              + "|blog|website|site|page|portal|panel|team|party|newsletter|leaks?|poll|survey"
              + "|obituaries|audit|dossier|ledger|note|letter|memo|memorandum|transcript|post"
              + "|notice|announcement|bulletin|communiqu[eé]|contracts?|budget|movement|campaign"
              + "|collective|administration|cabinet|palace|presidency|secretariat|mission"
              + "|delegation|trust|critics?|petition|appeal");

  /** They end so and say nothing. */
  private static final Pattern THINGS =
      Pattern.compile(
          "(?:number|summer|winter|border|river|power|order|matter|offer|danger|corner|quarter|water|weather|beer|dinner|answer"
              + "|career|shelter|helicopter|bunker|frontier|door|floor|corridor|error|terror|horror|fever|computer|trailer"
              + "|container|counter|chapter|charter|character|flower|tower|finger|shoulder|barrier|folder|rubber|timber)s?");

  private static final Pattern NOBODY = Pattern.compile("nobody|no one|none|anyone|anybody");

  private SpeakingNouns() {}

  /** Whether it names nobody in particular. */
  static boolean isNobody(String lower) {
    return NOBODY.matcher(lower).matches();
  }

  /** Whether the word ends like those for people and things that report. */
  static boolean endsAsSpeaker(String lower) {
    return TELLERS.matcher(lower).matches()
        || SPEAKERS.matcher(lower).matches()
            && !THINGS.matcher(lower).matches()
            && !CalendarWords.isName(lower);
  }

  /** Whether it is an office that one person holds. */
  static boolean isPersonNoun(String head) {
    return head.matches(
        "spokesman|spokesperson|spokeswoman|official|minister|president|senator|commander|analyst|ambassador|lawyer|activist|author|lawmaker|mp|general|officer");
  }

  /** Whether bodies of any kind may be called so, whatever their names are. */
  static boolean isAnyBody(String head) {
    return head.matches(
        "agency|service|paper|project|organi[sz]ation|group|newspaper|network|outlet|centre|center"
            + "|monitor|broadcaster");
  }

  /** Whether it is an office, a body or a document. */
  static boolean isSpeakingNoun(String head) {
    return head.matches(
        "report|document|study|investigation|agency|service|ministry|statement|paper|project|organisation|organization|group|cable|authors|researchers|newspaper|network|outlet|department|centre|center|institute|spokesman|spokesperson|spokeswoman|official|minister|president|senator|commander|analyst|ambassador|embassy|list|lists|figures|data|estimate|article|source|sources|lawyer|activist|police|government|govt|authorities|prosecutors|officials|spies|monitors|monitor|military|army|parliament|court|commission|council|brief|papers|unit|observatory|foundation|broadcaster|media|press|bbc|cnn|reuters");
  }

  /** Whether it is something written. */
  static boolean isDocument(String lower) {
    return lower.matches(
        ".*(?:reports?|documents?|study|investigations?|statements?|papers|cables?|lists?|figures?|data|estimates?|articles?|briefs?|counts?|tally|records|findings|books?|records?)");
  }
}
