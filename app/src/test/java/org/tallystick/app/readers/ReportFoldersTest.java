package org.tallystick.app.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.reports.Report;

/** Folders, links and files named more than once. */
final class ReportFoldersTest {
  @TempDir Path folder;

  @Test
  void readsFoldersInOrderAtAnyDepth() {
    write("c.txt", "b/z.md", "b/a/deep.markdown", "a.md", "x.md/inner.txt");

    assertEquals(List.of("a", "deep", "z", "c", "inner"), names(read(folder)));
  }

  @Test
  void skipsWhatIsNoReportSilently() {
    write("a.md", ".hidden.md", ".git/x.md", "README.md", "b/ReadMe.MD", "map.png", "Makefile");
    Batch batch = read(folder);

    assertEquals(List.of("a"), names(batch));
    assertEquals(List.of(), batch.problems());
  }

  @Test
  void readsReadmeAndHiddenFileIfNamed() {
    write("README.md", ".hidden.md");

    assertEquals(
        List.of("README", ".hidden"),
        names(read(folder.resolve("README.md"), folder.resolve(".hidden.md"))));
  }

  @Test
  void readsSameFileOnceHoweverNamed() throws IOException {
    write("b/a.md");
    Path file = folder.resolve("b/a.md");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
    Batch batch = read(file, folder, folder.resolve("b/../b/a.md"), link, folder, file);

    assertEquals(List.of("a"), names(batch));
    assertEquals(List.of(), batch.problems());
  }

  @Test
  void tellsSameProblemOnce() {
    Path missing = folder.resolve("none.md");

    assertEquals(1, read(missing, folder.resolve("./none.md"), missing).problems().size());
  }

  @Test
  void problemInFolderLeavesTheRest() {
    write("a.md", "c.md");
    Path empty = Texts.write(folder.resolve("b.md"), "");
    Batch batch = read(folder);

    assertEquals(List.of("a", "c"), names(batch));
    assertEquals(List.of(empty.toString()), batch.problems().stream().map(Problem::place).toList());
  }

  @Test
  void twoReportsOfOneNameAreNotMixedUp() {
    write("a/day.md", "b/day.txt");
    Batch batch = read(folder);

    assertEquals(List.of("day"), names(batch));
    assertEquals(
        List.of(
            folder.resolve("b/day.txt")
                + ": another report has this file name too: "
                + folder.resolve("a/day.md")
                + "; rename one of the two files"),
        batch.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void folderLinkedIntoItselfIsToldAndLeft() throws IOException {
    write("a.md", "b/c.md");
    Path up = Files.createSymbolicLink(folder.resolve("b/up"), folder);
    Batch batch = read(folder);

    assertEquals(List.of("a", "c"), names(batch));
    assertEquals(List.of(up.toString()), batch.problems().stream().map(Problem::place).toList());
    assertEquals(
        "this symbolic link leads back to where it started", batch.problems().get(0).reason());
  }

  @Test
  void linkToItselfInFolderIsTold() throws IOException {
    write("a.md");
    Path self = folder.resolve("self");
    Files.createSymbolicLink(self, self);
    Batch batch = read(folder);

    assertEquals(List.of("a"), names(batch));
    assertEquals(
        "this symbolic link leads back to where it started", batch.problems().get(0).reason());
  }

  @Test
  void whatABrowserSavedBesideAPageIsNotRead() {
    write("a.html", "a_files/frame.txt", "b_files/b.txt");

    assertEquals(List.of("a", "b"), names(read(folder)));
  }

  @Test
  void folderLinkedTwiceIsReadOnce() throws IOException {
    write("real/a.md");
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("real"));
    Batch batch = read(folder);

    assertEquals(List.of("a"), names(batch));
    assertEquals(List.of(), batch.problems());
  }

  private void write(String... names) {
    for (String name : names) {
      Texts.write(folder.resolve(name), Texts.ENGLISH);
    }
  }

  private static Batch read(Path... paths) {
    return ReportReader.readAll(List.of(paths));
  }

  private static List<String> names(Batch batch) {
    return batch.reports().stream().map(Report::name).toList();
  }
}
