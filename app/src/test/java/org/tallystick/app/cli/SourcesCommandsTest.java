package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands about sources and echoes on real files and a real ledger. */
class SourcesCommandsTest {
  private static final String NIS = "National Intelligence Service of South Korea";

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path ledger;

  @BeforeAll
  static void read() throws IOException {
    write("wire", "The Wire", "2025-01-13", "the National Intelligence Service said on Monday");
    write("daily", "The Daily", "2025-01-14", "South Korea's spy agency said on Monday");
    write("later", "The Wire", "2025-04-30", "the National Intelligence Service said on Monday");
    String unsourced =
        "1,137 North Korean soldiers were killed while fighting for Russia in Kursk.";
    Files.writeString(
        shared.resolve("own.md"),
        "---\npublisher: The Mirror\npublished: 2025-05-02\n---\n"
            + unsourced
            + " Their families were told nothing.\n");
    Ran.tallystick("read", shared, "--ledger", shared.resolve("test.db"));
  }

  private static void write(String name, String publisher, String day, String source)
      throws IOException {
    String number = name.equals("later") ? "1,137" : "About 300";
    Files.writeString(
        shared.resolve(name + ".md"),
        "---\npublisher: "
            + publisher
            + "\npublished: "
            + day
            + "\n---\n"
            + number
            + " North Korean soldiers were killed in Russia's Kursk region while fighting for"
            + " Russia, "
            + source
            + ".\n");
  }

  @BeforeEach
  void copy() throws IOException {
    ledger = folder.resolve("test.db");
    Files.copy(shared.resolve("test.db"), ledger);
  }

  private Ran ask(Object... arguments) {
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = ledger;
    Ran ran = Ran.tallystick(all);
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  @Test
  void listsWhoSpeaks() {
    String out = ask("sources").out();
    String row = out.lines().filter(line -> line.startsWith(NIS)).findFirst().orElseThrow();
    assertTrue(row.matches(NIS + " +intelligence +South Korea +F +2 +2 +4"), row);
    assertTrue(
        ask("sources", "--json").out().startsWith("{\"source\":\"" + NIS + "\",\"kind\":\"intel"));
  }

  @Test
  void showsWhatASourceSaidOverTime() {
    String out = ask("sources", "show", "NIS").out();
    assertTrue(out.contains("grade F, cannot be judged"), out);
    assertTrue(out.contains("revises about 300"), out);
    assertTrue(out.contains("↳ chain, same: The Daily (2025-01-14) passes on what"), out);
    assertTrue(out.contains("↳ value, unsure: The Mirror (2025-05-02) gives"), out);
    assertTrue(ask("sources", "show", "NIS", "--json").out().contains("\"judgement\":\"unsure\""));
  }

  @Test
  void gradesAreKeptWithTheirReasons() {
    Ran graded = ask("sources", "grade", "NIS", "b", "--because", "was right", "--by", "Ada");
    assertEquals(
        NIS + ": grade B (usually reliable), before F (decision 1 by Ada).\n", graded.out());
    ask("sources", "grade", NIS, "C", "--because", "was wrong once", "--by", "Ada");
    ask("sources", "camp", "NIS", "none", "--because", "a test", "--by", "Ada");
    ask("sources", "kind", "NIS", "official", "--because", "a test", "--by", "Ada");
    String out = ask("sources", "show", "NIS").out();
    assertTrue(out.contains("official · no camp · grade C, fairly reliable"), out);
    assertTrue(out.contains(" Ada: grade B – was right\n"), out);
    assertTrue(out.contains(" Ada: grade C – was wrong once\n"), out);
  }

  @Test
  void mergedSourcesAreOneVoiceUntilSplit() {
    ask("sources", "merge", "The Mirror", "NIS", "--because", "a test");
    assertTrue(ask("sources").out().lines().noneMatch(line -> line.startsWith("Mirror")));
    assertTrue(ask("estimate", "--measure", "killed").out().contains("killed"));
    ask("sources", "split", "The Mirror", "--because", "no, they are not");
    assertTrue(ask("sources", "show", NIS).out().contains("Mirror (2025-05-02)"));
  }

  @Test
  void anOverruledLinkMakesAVoice() {
    String link = ask("echoes", "--judgement", "unsure", "--json").out();
    assertEquals(1, link.lines().count(), link);
    String id = link.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    ask("echoes", "overrule", id.substring(0, 8), "different", "--because", "own count");
    String sources = ask("sources").out();
    assertTrue(sources.lines().anyMatch(line -> line.startsWith("Mirror")), sources);
    assertTrue(ask("echoes", "--judgement", "different").out().contains("different: own count"));
    ask("echoes", "overrule", id, "undo", "--because", "not sure");
    assertEquals(link, ask("echoes", "--judgement", "unsure", "--json").out());
  }

  @Test
  void aNameThatNobodyBearsIsWrongUsage() {
    Ran ran = Ran.tallystick("sources", "show", "National Inteligence Servise", "--ledger", ledger);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("did you mean: National Intelligence Service"), ran.err());
    assertEquals(
        2, Ran.tallystick("sources", "grade", "NIS", "B", "--ledger", ledger).code(), "no reason");
    assertEquals(
        2,
        Ran.tallystick("echoes", "overrule", "zzz", "same", "--because", "x", "--ledger", ledger)
            .code());
  }
}
