package org.tallystick.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.web.Validators;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is remembered of all feeds, kept in a small JSON file. It saves questions and nothing else:
 * without it, every feed is asked for all it has, and what the ledger holds is still not read
 * again.
 */
public final class FeedStates {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Path file;
  private final Map<String, FeedState> states = new TreeMap<>();

  private FeedStates(Path file) {
    this.file = file;
  }

  /**
   * The states in a file; none if there is no such file.
   *
   * @throws TallystickException if it is there and cannot be read
   */
  public static FeedStates read(Path file) {
    FeedStates states = new FeedStates(file);
    if (Files.notExists(file)) {
      return states;
    }
    try {
      JsonNode feeds = MAPPER.readTree(Files.readString(file)).path("feeds");
      feeds.properties().forEach(feed -> states.states.put(feed.getKey(), state(feed.getValue())));
      return states;
    } catch (IOException | JacksonException | DateTimeException e) {
      throw new TallystickException(
          Problem.oneLine(file.toString())
              + ": what is remembered of the feeds cannot be read; remove the file, and every feed"
              + " is asked anew",
          e);
    }
  }

  /** What is remembered of a feed. */
  public FeedState of(String feed) {
    return states.getOrDefault(feed, FeedState.NEW);
  }

  void put(String feed, FeedState state) {
    states.put(feed, state);
  }

  /**
   * Writes the file anew, all of it or nothing.
   *
   * @throws TallystickException if that cannot be done
   */
  public void write() {
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode feeds = root.putObject("feeds");
    states.forEach((feed, state) -> write(feeds.putObject(feed), state));
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(next, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new TallystickException(
          Problem.oneLine(file.toString())
              + ": what is remembered of the feeds cannot be written; free some space and allow"
              + " writing to the folder",
          e);
    }
  }

  private static void write(ObjectNode node, FeedState state) {
    state.validators().etag().ifPresent(etag -> node.put("etag", etag));
    state.validators().lastModified().ifPresent(day -> node.put("lastModified", day));
    state.notBefore().ifPresent(until -> node.put("notBefore", until.toString()));
    if (state.failures() > 0) {
      node.put("failures", state.failures());
    }
    ArrayNode done = node.putArray("done");
    state.done().stream().sorted().forEach(done::add);
    ObjectNode tried = node.putObject("tried");
    new TreeMap<>(state.tried()).forEach(tried::put);
  }

  private static FeedState state(JsonNode node) {
    Set<String> done = new LinkedHashSet<>();
    node.path("done").forEach(page -> done.add(page.asString("")));
    Map<String, Integer> tried = new HashMap<>();
    node.path("tried")
        .properties()
        .forEach(page -> tried.put(page.getKey(), page.getValue().asInt(0)));
    return new FeedState(
        new Validators(text(node, "etag"), text(node, "lastModified")),
        node.path("failures").asInt(0),
        text(node, "notBefore").map(Instant::parse),
        done,
        tried);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asString("")).filter(value -> !value.isEmpty());
  }
}
