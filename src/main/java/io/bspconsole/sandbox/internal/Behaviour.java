package io.bspconsole.sandbox.internal;

import io.bspconsole.sandbox.SandboxMood;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mood of the moment, and its dice. */
@Component
@Profile("sandbox")
public class Behaviour {

  /** Graph API errors and the HTTP status of each ("Error codes"). */
  private static final Map<Integer, Integer> STATUS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1, 500),
              Map.entry(2, 500),
              Map.entry(3, 500),
              Map.entry(4, 400),
              Map.entry(10, 403),
              Map.entry(100, 400),
              Map.entry(190, 401),
              Map.entry(368, 403),
              Map.entry(80007, 400),
              Map.entry(130429, 400),
              Map.entry(131000, 500),
              Map.entry(131016, 500),
              Map.entry(131031, 403),
              Map.entry(131048, 400),
              Map.entry(131056, 400),
              Map.entry(131064, 400)));

  private volatile SandboxMood mood = SandboxMood.GOOD;

  public SandboxMood mood() {
    return mood;
  }

  public void be(SandboxMood next) {
    mood = next;
  }

  public List<Integer> codes() {
    return List.copyOf(STATUS.keySet());
  }

  /** The error that this call meets, if it meets one. */
  Optional<GraphProblem> problem() {
    SandboxMood now = mood;
    Integer status = STATUS.get(now.errorCode());
    return status != null && happens(now.errorShare())
        ? Optional.of(GraphProblem.of(now.errorCode(), status))
        : Optional.empty();
  }

  boolean breaksAnswer() {
    return happens(mood.brokenShare());
  }

  private static boolean happens(int share) {
    return ThreadLocalRandom.current().nextInt(100) < share;
  }
}
