package org.tallystick.app.readers;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The way through the named files and folders, which meets every report file once. */
final class ReportWalk {
  private final Consumer<Path> onFile;
  private final Consumer<Problem> onProblem;
  private final Set<Path> met = new HashSet<>();
  private final Set<Path> openFolders = new HashSet<>();

  ReportWalk(Consumer<Path> onFile, Consumer<Problem> onProblem) {
    this.onFile = onFile;
    this.onProblem = onProblem;
  }

  /** Goes to a path that the user named. */
  void visit(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (met.add(place(path))) {
      onFile.accept(path);
    }
  }

  private void folder(Path folder) {
    Path place = place(folder);
    if (openFolders.contains(place)) {
      onProblem.accept(loop(folder));
    } else if (met.add(place)) {
      openFolders.add(place);
      entries(folder).forEach(this::entry);
      openFolders.remove(place);
    }
  }

  private void entry(Path path) {
    String name = path.getFileName().toString();
    if (name.startsWith(".")) {
      return;
    }
    if (Files.isDirectory(path)) {
      if (!isAttachments(path)) {
        folder(path);
      }
    } else if (linkLoops(path) || Endings.maybeReport(name)) {
      visit(path);
    }
  }

  /** Browsers save a page as page.html and what belongs to it in page_files: frames, scripts. */
  private static boolean isAttachments(Path folder) {
    String name = folder.getFileName().toString();
    String page = name.endsWith("_files") ? name.substring(0, name.length() - 6) : "";
    return !page.isEmpty()
        && (Files.exists(folder.resolveSibling(page + ".html"))
            || Files.exists(folder.resolveSibling(page + ".htm")));
  }

  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      onProblem.accept(
          new Problem(folder, "this folder cannot be opened", "check who may read the folder"));
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  /** The place on disk that a path leads to, the same for every way of writing it. */
  private static Path place(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** The problem that a symbolic link leads back to itself. */
  static Problem loop(Path path) {
    return new Problem(
        path,
        "this symbolic link leads back to where it started",
        "remove the link or point it at a file or folder elsewhere");
  }

  /** True if a path is a symbolic link that leads to itself, over others or at once. */
  static boolean linkLoops(Path path) {
    Set<Path> seen = new HashSet<>();
    Path link = path.toAbsolutePath().normalize();
    while (Files.isSymbolicLink(link)) {
      if (!seen.add(link)) {
        return true;
      }
      try {
        link = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
      } catch (IOException e) {
        return false;
      }
    }
    return false;
  }
}
