package io.bspconsole.sandbox.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.sandbox.SandboxMood;
import io.bspconsole.sandbox.SandboxState;
import io.bspconsole.sandbox.internal.Behaviour;
import io.bspconsole.sandbox.internal.Rehearsals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets an administrator rehearse Meta's moods. Each node of the demo keeps its own, until it ends.
 */
@Service
@Profile("sandbox")
@Needs(Permission.PEOPLE_MANAGE)
public class SandboxMoods {

  private final Behaviour behaviour;
  private final Rehearsals rehearsals;
  private final SandboxState state;
  private final Clock clock;

  SandboxMoods(Behaviour behaviour, Rehearsals rehearsals, SandboxState state, Clock clock) {
    this.behaviour = behaviour;
    this.rehearsals = rehearsals;
    this.state = state;
    this.clock = clock;
  }

  /**
   * A webhook to rehearse with.
   *
   * @param name Meta's words for it: the field and, where there are several, the event
   * @param value the change's value, indented; to be edited before it is sent
   */
  public record Rehearsal(String name, String field, String value) {}

  public SandboxMood now() {
    return behaviour.mood();
  }

  public void be(SandboxMood mood) {
    behaviour.be(mood);
  }

  /** The error codes that it can answer with. */
  public List<Integer> errorCodes() {
    return behaviour.codes();
  }

  /**
   * One for every field and event that Meta documents, about an account's own template and number.
   */
  public List<Rehearsal> rehearsals(String account) {
    return rehearsals.about(account);
  }

  /**
   * Has a change delivered so many times, each a second after the last by Meta's clock.
   *
   * @param count at most {@link SandboxMood#LARGEST_BATCH}; all go in one delivery
   * @return false when the value is no JSON
   */
  public boolean send(String account, String field, String value, int count) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(value);
    } catch (JacksonException | NumberFormatException _) {
      return false;
    }
    Instant now = Clocks.now(clock);
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    envelope.put("object", "whatsapp_business_account");
    ArrayNode entries = envelope.putArray("entry");
    int times = Math.clamp(count, 1, SandboxMood.LARGEST_BATCH);
    IntStream.range(0, times)
        .forEach(i -> {
          ObjectNode entry = entries.addObject();
          entry.put("id", account).put("time", now.getEpochSecond() - times + 1 + i);
          ObjectNode change = entry.putArray("changes").addObject();
          change.put("field", field);
          change.set("value", json);
        });
    state.send(envelope, now);
    return true;
  }
}
