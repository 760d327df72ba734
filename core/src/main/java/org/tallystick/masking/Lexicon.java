package org.tallystick.masking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.TallystickException;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.SourceRegister;

/**
 * What is known of words before any text is read: offices, institutions, places, people, small
 * words – and the names that the codebook knows, all of whom are public.
 *
 * <p>The lists that no codebook has stand in {@code masking/*.tsv}.
 */
final class Lexicon {
  /** No known name is longer, in words. */
  static final int LONGEST = 8;

  private static final Set<String> PRIVATE_KINDS =
      Set.of(SourceRegister.UNKNOWN, SourceRegister.REPORT, "person", "anonymous");

  /** What a name that the codebook knows is the name of. */
  enum Known {
    /** Somebody. */
    PERSON,
    /** Everything else. */
    OTHER
  }

  private final Set<String> roles = list("roles");
  private final Set<String> bodies = list("bodies");
  private final Set<String> small = list("small-words");
  private final Set<String> cues = list("name-cues");
  private final Set<String> particles = list("particles");
  private final Set<String> placeCues = list("place-cues");
  private final Set<String> people = new HashSet<>();
  private final Set<String> kin = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> several = new HashSet<>();
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> firsts = new HashSet<>();
  private final SourceRegister codebookAlone;
  private final SourceRegister register;

  Lexicon(Codebook codebook, Collection<Decision> decisions) {
    codebookAlone = new SourceRegister(codebook);
    register = new SourceRegister(codebook, decisions);
    for (Table.Row row : codebook.optional("en/person-nouns")) {
      nouns.addAll(row.list("word"));
      nouns.addAll(row.list("plural"));
      several.addAll(row.list("plural"));
      if (!row.get("class").equals("official")) {
        people.addAll(row.list("word"));
      }
      if (row.get("class").equals("kin")) {
        kin.addAll(row.list("word"));
        kin.addAll(row.list("plural"));
      }
    }
    for (Table.Row row : codebook.optional("en/other-nouns")) {
      nouns.addAll(row.list("word"));
      nouns.addAll(row.list("plural"));
    }
    people.removeAll(roles);
    for (Table.Row row : codebook.optional("sources")) {
      Known what = row.get("kind").equals("person") ? Known.PERSON : Known.OTHER;
      know(row.get("name"), what);
      row.list("aliases").forEach(alias -> know(alias, what));
    }
    codebook.optional("offices").forEach(row -> know(row.get("person"), Known.PERSON));
    for (String table : List.of("formations", "world/places")) {
      for (Table.Row row : codebook.optional(table)) {
        know(row.get("name"), Known.OTHER);
        row.list("aliases").forEach(alias -> know(alias, Known.OTHER));
      }
    }
    for (String table : List.of("world/countries", "world/peoples")) {
      for (Table.Row row : codebook.optional(table)) {
        for (String column : List.of("names", "adjectives", "people", "seats")) {
          row.list(column).forEach(name -> know(name, Known.OTHER));
        }
      }
    }
    for (Table.Row row : codebook.optional("parties")) {
      row.list("names").forEach(name -> know(name, Known.OTHER));
    }
  }

  private void know(String name, Known what) {
    String key = key(name);
    if (key.isEmpty()) {
      return;
    }
    known.putIfAbsent(key, what);
    int space = key.indexOf(' ');
    firsts.add(space < 0 ? key : key.substring(0, space));
  }

  /** What the codebook knows by that name, in the form of {@link #key}; null if nothing. */
  Known known(String key) {
    return known.get(key);
  }

  /** Whether any known name begins with that word. */
  boolean beginsKnown(String word) {
    return firsts.contains(word);
  }

  /** Whether the codebook, or a person who decided on it, knows a public source of that name. */
  boolean isPublic(String name) {
    return codebookAlone.knows(name)
        || register.knows(name) && !PRIVATE_KINDS.contains(register.resolve(name).kind());
  }

  /** An office or calling in which people act in public. */
  boolean isRole(String word) {
    return roles.contains(word);
  }

  /** A word of the names of institutions and things. */
  boolean isBody(String word) {
    return bodies.contains(word);
  }

  /** No part of a name, though it may begin with a capital. */
  boolean isSmall(String word) {
    return small.contains(word);
  }

  /** A small word within names. */
  boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Whatever noun the codebook knows. */
  boolean isNoun(String word) {
    return nouns.contains(word);
  }

  /** A relative, or several. */
  boolean isKin(String word) {
    return kin.contains(word);
  }

  /** People, several of them. */
  boolean isPeople(String word) {
    return several.contains(word);
  }

  /** A word after which one capitalised word alone is somebody's name: "named", "Mr". */
  boolean announces(String word) {
    return cues.contains(word);
  }

  /** A word for a person after which their name may stand: "his brother", "inmate". */
  boolean isPerson(String word) {
    return people.contains(word);
  }

  /** A word after which capitalised words are a place. */
  boolean announcesPlace(String word) {
    return placeCues.contains(word);
  }

  /** The form under which names are known: small letters, single spaces, plain apostrophes. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[’‘ʼ]", "'").replaceAll("\\s+", " ").strip();
  }

  private static Set<String> list(String name) {
    String file = "/masking/" + name + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new TallystickException(file + " is missing from the jar; build it anew");
      }
      return Table.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)).rows().stream()
          .map(row -> row.get("word"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new TallystickException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
