package org.tallystick.app.web.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Said;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** A statement with all claims that repeat it, directly or through one another. */
final class Family {
  private static final Comparator<Voice.Echo> OLDEST =
      Comparator.comparing(Voice.Echo::statement, Said.NEWEST.reversed());

  private final Snapshot snapshot;
  private final Voice voice;
  private final Statement asked;

  Family(Snapshot snapshot, Voice voice, Statement asked) {
    this.snapshot = snapshot;
    this.voice = voice;
    this.asked = asked;
  }

  /** The statement first, then what repeats it, the oldest first, then what was let stand. */
  List<Member> members() {
    Statement head = head();
    List<Member> members = new ArrayList<>();
    members.add(member(1, head, Optional.empty()));
    Set<String> held = new HashSet<>(Set.of(head.claim().id()));
    List<Voice.Echo> found = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Voice.Echo echo : voice.echoes()) {
        if (held.contains(echo.of().claim().id()) && held.add(echo.statement().claim().id())) {
          found.add(echo);
          grown = true;
        }
      }
    }
    found.sort(OLDEST);
    voice.apart().stream()
        .filter(
            echo ->
                held.contains(echo.of().claim().id())
                    != held.contains(echo.statement().claim().id()))
        .sorted(OLDEST)
        .forEach(found::add);
    for (Voice.Echo echo : found) {
      boolean inside = held.contains(echo.statement().claim().id());
      boolean apart = voice.apart().contains(echo);
      members.add(
          member(
              members.size() + 1,
              apart && inside ? echo.of() : echo.statement(),
              Optional.of(echo)));
    }
    return List.copyOf(members);
  }

  private Member member(int number, Statement statement, Optional<Voice.Echo> link) {
    Voice speaker = snapshot.voiceOf(statement.claim().id()).orElse(voice);
    return new Member(
        number,
        new Said(snapshot, statement),
        Hop.way(snapshot, speaker, statement),
        link,
        statement.claim().id().equals(asked.claim().id()));
  }

  private Statement head() {
    Statement at = asked;
    Set<String> seen = new HashSet<>();
    Optional<Voice.Echo> echo = snapshot.echoOf(at.claim().id());
    while (echo.isPresent() && seen.add(at.claim().id())) {
      at = echo.get().of();
      echo = snapshot.echoOf(at.claim().id());
    }
    return at;
  }
}
