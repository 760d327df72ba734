package org.tallystick.app.web.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * What a source said on one question.
 *
 * @param about the question in words
 * @param question the page of the question, where it is one of numbers
 * @param lines what it said, the oldest first
 * @param strip the same as a picture, where there are enough figures
 */
public record Topic(
    String about, Optional<String> question, List<SaidLine> lines, Optional<Strip> strip) {

  /** Those of a voice, the one with most statements first. */
  static List<Topic> of(Snapshot snapshot, Voice voice) {
    Map<String, List<Statement>> byTopic = new LinkedHashMap<>();
    voice
        .own()
        .forEach(
            statement ->
                byTopic
                    .computeIfAbsent(
                        new Said(snapshot, statement).about(), key -> new ArrayList<>())
                    .add(statement));
    List<Topic> topics = new ArrayList<>();
    byTopic.forEach(
        (about, statements) ->
            topics.add(
                new Topic(
                    about,
                    Question.of(statements.get(0).claim()).map(Links::question),
                    SaidLine.of(snapshot, voice, statements),
                    Strip.of(statements))));
    topics.sort((a, b) -> Integer.compare(b.lines().size(), a.lines().size()));
    return topics;
  }
}
