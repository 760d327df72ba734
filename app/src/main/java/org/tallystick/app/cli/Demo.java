package org.tallystick.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.TallystickException;

/** A ledger of the example reports that ship with Tallystick, which is gone when it is closed. */
final class Demo implements AutoCloseable {
  private static final String EXAMPLES = "examples";

  private final Path folder;

  private Demo(Path folder) {
    this.folder = folder;
  }

  /** Reads the examples, which takes some twenty seconds. */
  static Demo read() {
    try {
      Demo demo = new Demo(Files.createTempDirectory("tallystick-demo"));
      copyExamples(demo.folder.resolve(EXAMPLES));
      StringWriter said = new StringWriter();
      PrintWriter out = new PrintWriter(said, true);
      String reports = demo.folder.resolve(EXAMPLES).toString();
      int code = Main.run(out, out, "read", reports, "--ledger", demo.ledger().toString());
      if (code != Main.OK) {
        demo.close();
        throw new TallystickException("the examples cannot be read: " + said);
      }
      return demo;
    } catch (IOException | URISyntaxException e) {
      throw new TallystickException("the examples cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** The file that holds it. */
  Path ledger() {
    return folder.resolve("examples.db");
  }

  private static void copyExamples(Path to) throws IOException, URISyntaxException {
    URI program = Demo.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    if (Files.isDirectory(Path.of(program))) {
      copy(Path.of(program).resolve(EXAMPLES), to);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(program))) {
        copy(jar.getPath("/", EXAMPLES), to);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(file.getFileName().toString()));
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new TallystickException(folder + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
