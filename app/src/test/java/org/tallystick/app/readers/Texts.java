package org.tallystick.app.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts and files for the tests. */
final class Texts {
  static final String ENGLISH =
      """
      The ministry said on Tuesday that two of its men were killed and that five others have
      been taken to a hospital in the north of the country. Their families, who had not been
      told for weeks, learned of it from a neighbour with a telephone, she added.
      """;
  static final String GERMAN =
      """
      Das Ministerium teilte am Dienstag mit, dass zwei seiner Männer getötet wurden und fünf
      weitere in ein Krankenhaus im Norden des Landes gebracht worden sind. Die Familien, denen
      man wochenlang nichts gesagt hatte, erfuhren es von einem Nachbarn mit einem Telefon.
      """;
  static final String DUTCH =
      """
      Het ministerie zei dinsdag dat twee van zijn mannen zijn gedood en dat vijf anderen naar
      een ziekenhuis in het noorden van het land zijn gebracht. De familie, die wekenlang niets
      te horen had gekregen, was door een buurman met een telefoon op de hoogte gebracht.
      """;
  static final String DANISH =
      """
      Ministeriet sagde tirsdag, at to af dets mænd er blevet dræbt, og at fem andre er blevet
      bragt til et hospital i den nordlige del af landet. Familierne, som ikke havde fået noget
      at vide i flere uger, hørte om det fra en nabo med en telefon, sagde hun for nylig.
      """;
  static final String RUSSIAN =
      """
      Министерство сообщило во вторник, что двое его людей были убиты, а ещё пятеро доставлены
      в больницу на севере страны. Семьи, которым неделями ничего не говорили, узнали об этом
      от соседа с телефоном, добавила она. Больше ничего пока не известно, и никто не ждёт
      новостей до конца этой недели.
      """;

  private Texts() {}

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
