package io.bspconsole.isolation;

import io.bspconsole.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One line of the matrix.
 *
 * @param kind of the way in, see {@link WaysIn}
 * @param name as {@link WaysIn} gives it
 * @param allowed names of roles, and groups of them
 * @param others what somebody else finds who is signed in and belongs there
 * @param fresh asks for a second factor that was shown a short while ago
 * @param portfolio reviewed to tell of other clients, too, those who may enter all of them
 */
record Line(
    String kind,
    String name,
    Set<String> allowed,
    Answer others,
    boolean fresh,
    boolean portfolio) {

  /** Everybody, signed in or not. */
  private static final String ANYONE = "anyone";

  /** Everybody who is signed in, whatever the role. */
  private static final String EVERYBODY = "everybody";

  /** Not for staff who are narrowed, whatever their roles. */
  private static final String NOT_NARROWED = "-" + Subject.NARROWED;

  /** Ways that have no cells; their line says in words what they are for. */
  private static final Set<String> COUNTED =
      Set.of("face", "files", "servlet", "filter", "forward", "callable", "download");

  static Line parse(String text) {
    String[] parts = text.split("\\|", -1);
    String[] way = parts[0].strip().split("\\s+", 2);
    if (parts.length != 3 || way.length != 2) {
      throw new IllegalArgumentException("Not a line of the matrix: " + text);
    }
    if (isCounted(way[0])) {
      return new Line(way[0], way[1].strip(), Set.of(), Answer.HIDDEN, false, false);
    }
    Set<String> allowed = new HashSet<>();
    for (String word : parts[1].strip().split("\\s+")) {
      allowed.addAll(group(word));
    }
    String[] others = parts[2].strip().split(", *", 2);
    return new Line(
        way[0],
        way[1],
        Set.copyOf(allowed),
        Answer.valueOf(others[0].toUpperCase(Locale.ROOT)),
        others.length > 1 && others[1].equals("fresh"),
        others.length > 1 && others[1].equals("portfolio"));
  }

  static boolean isCounted(String kind) {
    return COUNTED.contains(kind);
  }

  /** Open to whoever comes, without signing in. */
  boolean isPublic() {
    return allowed.contains(ANYONE);
  }

  boolean lets(Collection<String> roles) {
    boolean barred = roles.contains(Subject.NARROWED) && allowed.contains(NOT_NARROWED);
    return isPublic()
        || allowed.contains(EVERYBODY)
        || (!barred && roles.stream().anyMatch(allowed::contains));
  }

  private static Collection<String> group(String word) {
    return switch (word) {
      case "staff" -> roles(Role.Side.PROVIDER);
      case "members" -> roles(Role.Side.CLIENT);
      case "keys" -> Set.of(Cast.PROVIDER_KEY, Cast.CLIENT_KEY);
      default -> Set.of(word);
    };
  }

  private static Collection<String> roles(Role.Side side) {
    return Arrays.stream(Role.values())
        .filter(role -> role.side() == side)
        .map(Cast::word)
        .toList();
  }
}
