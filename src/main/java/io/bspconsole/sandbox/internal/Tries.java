package io.bspconsole.sandbox.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns the first calls away for names that ask for it; counted since the sandbox started. */
@Component
@Profile("sandbox")
class Tries {

  /** A code of Meta's, and a subcode: the first two tries fail so. */
  private static final Pattern ERROR = Pattern.compile(".*_error_(\\d{1,7})(?:_(\\d{1,7}))?");

  private final Map<String, Integer> calls = new ConcurrentHashMap<>();

  /**
   * Counts a call.
   *
   * @throws GraphProblem as long as the mood wants calls to fail
   */
  void count(String waba, String name) {
    Matcher error = ERROR.matcher(name);
    if (error.matches() && next(waba, name) <= 2) {
      throw GraphProblem.any(
          Integer.parseInt(error.group(1)),
          error.group(2) == null ? null : Integer.valueOf(error.group(2)));
    }
    switch (Mood.of(name).orElse(null)) {
      case FAULT -> {
        if (next(waba, name) <= 2) {
          throw GraphProblem.fault();
        }
      }
      case LIMIT -> {
        if (next(waba, name) <= 1) {
          throw GraphProblem.limit();
        }
      }
      case REFUSE ->
          throw GraphProblem.template(
              2388040,
              "The template cannot be created",
              "The name ends in _refuse: the sandbox refuses it, now and always.");
      case null, default -> {}
    }
  }

  private int next(String waba, String name) {
    return calls.merge(waba + " " + name, 1, Integer::sum);
  }
}
