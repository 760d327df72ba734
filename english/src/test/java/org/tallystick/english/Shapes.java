package org.tallystick.english;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Long texts of every shape that has ever made a reader of texts slow, by name. */
final class Shapes {
  private static final String[] SENTENCES = {
    "Russia has recruited at least 1,780 people from 36 African countries, the minister said. ",
    "He added that 300 of them were killed near Kupiansk in March 2025 and 12 were captured. ",
    "“We lost forty men,” Ivan Petrov, a volunteer from Tbilisi, told the BBC. ",
    "According to the General Staff of Ukraine (GSU), some 11,000 North Korean soldiers arrived. ",
    "Kyiv denied the figure, calling it propaganda. ",
    "The Wagner Group pays $2,000 a month; contracts last six months. ",
    "Weather was fine on the coast, and shops were open. ",
    "The Ministry of Defence of Nepal reported that two dozen Nepalis are missing. ",
    "Dozens of Cubans, Colombians and Sri Lankans were wounded or killed, it reported. ",
    "In Syria, hundreds of foreign fighters joined ISIS between 2013 and 2015, said Reuters. ",
  };

  private Shapes() {}

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  private static String mixed(String[] pieces, int length) {
    return drawn(length, random -> pieces[random.nextInt(pieces.length)]);
  }

  private static String drawn(int length, java.util.function.Function<Random, String> next) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(next.apply(random));
    }
    return text.substring(0, length);
  }

  /** Each makes a text of as many characters as it is asked for. */
  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    all.put("one line of sentences", length -> mixed(SENTENCES, length));
    all.put(
        "one line without full stops",
        length -> mixed(SENTENCES, length).replace(".", "").replace(";", ""));
    all.put(
        "paragraphs",
        length -> drawn(length, random -> SENTENCES[random.nextInt(SENTENCES.length)] + "\n\n"));
    all.put(
        "a list",
        length ->
            "The army lost soldiers from:\n"
                + drawn(length, random -> "- Nepal: " + random.nextInt(99) + " killed\n"));
    all.put(
        "a table",
        length ->
            "| Country | Killed soldiers | Wounded |\n|---|---|---|\n"
                + drawn(length, random -> "| Cuba | " + random.nextInt(99) + " | x |\n"));
    all.put(
        "a table without numbers",
        length ->
            "| Country | Killed soldiers | Wounded |\n|---|---|---|\n"
                + repeated("| Cuba | killed | wounded |\n", length));
    all.put("one row of a table", length -> repeated("soldiers killed | 300 | Nepalis | ", length));
    all.put("headings", length -> repeated("# Soldiers killed: 300 Nepalis\n\n", length));
    all.put("lead-ins", length -> repeated("Soldiers were killed:\n\n- 300 Nepalis\n\n", length));
    all.put(
        "numbers",
        length ->
            "Soldiers of the army: " + drawn(length, random -> random.nextInt(1_000_000) + " "));
    all.put("numbers and", length -> repeated("300 and 20 or 5 to 7 soldiers and ", length));
    all.put("years", length -> "The army in " + repeated("May 2014 to June 2015, ", length));
    all.put("one word", length -> "The army " + "a".repeat(length) + " lost 300 soldiers.");
    all.put("one capital word", length -> "The army " + "A".repeat(length) + " lost 300 soldiers.");
    all.put("capitals", length -> "The army " + repeated("A-A’A-", length));
    all.put("names", length -> "The army " + repeated("Ivan Petrov said Oleg Sokolov ", length));
    all.put("institutions", length -> "The army " + repeated("Ministry of the Defence ", length));
    all.put("digits", length -> "The army lost " + "7".repeat(length) + " soldiers.");
    all.put("separated digits", length -> "The army lost " + repeated("7,", length) + " soldiers.");
    all.put("brackets", length -> "The army lost 300 soldiers " + "(".repeat(length));
    all.put("links", length -> "The army " + repeated("[300 soldiers](http://a.b/", length));
    all.put("quotes", length -> "The army “" + repeated("“300 soldiers” \" ‘", length));
    all.put("hyphens", length -> "The army lost " + repeated("well-known-", length) + " men.");
    all.put("spaces", length -> "The army lost 300" + " ".repeat(length) + "soldiers.");
    all.put("line ends", length -> "The army lost 300 soldiers." + "\n".repeat(length));
    all.put("flags", length -> "The army lost 300 " + repeated("🇰🇵", length));
    all.put("half characters", length -> "The army lost 300 " + repeated("\uD83D", length));
    all.put(
        "control characters", length -> "The army lost 300 " + repeated("\u0000\u202E", length));
    all.put("another script", length -> "The army lost 300 " + repeated("战争中有三百名士兵阵亡", length));
    return all;
  }
}
