package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of one text, such as {@code {{1}}} or {@code {{first_name}}}, in the order of the
 * text. Read in one pass, so that a hostile text costs no more than its length.
 *
 * @param all what stands between two pairs of braces, whatever it is
 * @param malformed braces that look as if a variable was meant
 */
public record Variables(List<Variable> all, List<Span> malformed) {

  private static final Variables NONE = new Variables(List.of(), List.of());

  public Variables {
    all = List.copyOf(all);
    malformed = List.copyOf(malformed);
  }

  /** Positions in the text, counted in {@code char}s; the end is exclusive. */
  public record Span(int start, int end) {

    public String of(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * One occurrence.
   *
   * @param name what stands between the braces, verbatim
   */
  public record Variable(String name, Span span) {

    /** True for {@code {{1}}}, {@code {{2}}} …: digits without a leading zero, at most four. */
    public boolean isPosition() {
      return !name.isEmpty() && name.length() <= 4 && name.charAt(0) != '0' && isNumber();
    }

    private boolean isNumber() {
      for (int i = 0; i < name.length(); i++) {
        if (name.charAt(i) < '0' || name.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    /** The number of a {@linkplain #isPosition() positional} variable. */
    public int position() {
      return Integer.parseInt(name);
    }
  }

  public static Variables in(String text) {
    return text.indexOf('{') < 0 && text.indexOf('}') < 0 ? NONE : new Scan(text).run();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Each name once, in the order in which it first occurs. */
  public List<String> names() {
    return all.stream().map(Variable::name).distinct().toList();
  }

  /**
   * The sample value of each variable that has one: by its name, by its number, or, where neither
   * applies, by the place of its first occurrence. Blank values count as none.
   */
  public Map<String, String> samples(List<Example> examples) {
    List<String> unnamed =
        examples.stream().filter(e -> e.variable() == null).map(Example::value).toList();
    Map<String, String> found = new LinkedHashMap<>();
    for (Example example : examples) {
      if (example.variable() != null) {
        found.putIfAbsent(example.variable(), example.value());
      }
    }
    List<String> names = names();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
    for (Variable variable : all) {
      int place =
          variable.isPosition() ? variable.position() - 1 : places.getOrDefault(variable.name(), 0);
      if (place < unnamed.size()) {
        found.putIfAbsent(variable.name(), unnamed.get(place));
      }
    }
    found.keySet().retainAll(new HashSet<>(names));
    found.values().removeIf(String::isBlank);
    return found;
  }

  private static final class Scan {

    private final String text;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Span> malformed = new ArrayList<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    Variables run() {
      while (at < text.length()) {
        switch (text.charAt(at)) {
          case '{' -> opening();
          case '}' -> closing();
          default -> at++;
        }
      }
      return new Variables(variables, malformed);
    }

    private void opening() {
      int start = at;
      int inside = endOfRun(start, '{');
      int next = inside;
      while (next < text.length() && text.charAt(next) != '{' && text.charAt(next) != '}') {
        next++;
      }
      at = next;
      boolean closed = next < text.length() && text.charAt(next) == '}';
      if (closed) {
        at = endOfRun(next, '}');
      }
      String name = text.substring(inside, next);
      if (inside - start == 2 && closed && at - next == 2) {
        variables.add(new Variable(name, new Span(start, at)));
      } else if (inside - start > 1 || closed && (at - next > 1 || looksLikeName(name))) {
        malformed.add(new Span(start, closed ? at : inside));
      }
    }

    private void closing() {
      int start = at;
      at = endOfRun(start, '}');
      if (at - start > 1) {
        malformed.add(new Span(start, at));
      }
    }

    private int endOfRun(int start, char brace) {
      int end = start;
      while (end < text.length() && text.charAt(end) == brace) {
        end++;
      }
      return end;
    }

    private static boolean looksLikeName(String name) {
      return !name.isEmpty()
          && name.length() <= 64
          && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }
  }
}
