package io.bspconsole.support;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.meta.SendOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/**
 * Meta as a test wants it, account by account; calls for any other account go over HTTP to the
 * sandbox.
 */
@TestComponent
@Primary
public class ScriptedMeta implements MetaTemplates {

  private final MetaTemplates real;
  private final Map<MetaId, Script> byAccount = new ConcurrentHashMap<>();
  private final Map<MetaId, Script> byTemplate = new ConcurrentHashMap<>();

  ScriptedMeta(@Qualifier("io.bspconsole.meta.internal.GraphTemplates") MetaTemplates real) {
    this.real = real;
  }

  /** From now on the account is played by the script, which accepts everything until told. */
  public Script script(MetaId waba) {
    return byAccount.computeIfAbsent(waba, _ -> new Script());
  }

  @Override
  public SendOutcome create(MetaId waba, JsonNode body) {
    Script script = byAccount.get(waba);
    return script == null ? real.create(waba, body) : script.created(body);
  }

  @Override
  public SendOutcome edit(MetaId template, JsonNode body) {
    Script script = byTemplate.get(template);
    return script == null ? real.edit(template, body) : script.edited(template, body);
  }

  @Override
  public SendOutcome delete(MetaId waba, String name, @Nullable MetaId template) {
    Script script = byAccount.get(waba);
    return script == null ? real.delete(waba, name, template) : script.deleted(name, template);
  }

  @Override
  public SendOutcome unpause(MetaId template) {
    Script script = byTemplate.get(template);
    return script == null ? real.unpause(template) : new SendOutcome.Done();
  }

  @Override
  public Optional<MetaTemplate> find(MetaId waba, String name, String language) {
    Script script = byAccount.get(waba);
    return script == null
        ? real.find(waba, name, language)
        : script.existing.stream()
            .filter(it -> it.name().equals(name) && it.language().equals(language))
            .findFirst();
  }

  /** What Meta does with one account. */
  public final class Script {

    /** Bodies of creations that came in, in their order. */
    public final List<JsonNode> creations = new CopyOnWriteArrayList<>();

    /** Bodies of edits that came in, in their order. */
    public final List<JsonNode> edits = new CopyOnWriteArrayList<>();

    /** What the account holds. */
    public final List<MetaTemplate> existing = new CopyOnWriteArrayList<>();

    private final Deque<Function<JsonNode, SendOutcome>> next = new ArrayDeque<>();

    /** Answers the next call so, instead of accepting it. */
    public synchronized Script then(Function<JsonNode, SendOutcome> answer) {
      next.add(answer);
      return this;
    }

    /** Keeps a template as Meta would, and tells what it would answer. */
    public SendOutcome.Accepted keep(JsonNode body, String status) {
      MetaTemplate kept =
          new MetaTemplate(
              Fixtures.metaId(),
              body.path("name").asString(),
              body.path("language").asString(),
              status,
              body.path("category").asString(),
              null,
              null,
              body.path("components"));
      existing.add(kept);
      byTemplate.put(kept.id(), this);
      return new SendOutcome.Accepted(kept.id(), status, kept.category());
    }

    private SendOutcome created(JsonNode body) {
      creations.add(body);
      Function<JsonNode, SendOutcome> answer = poll();
      return answer == null ? keep(body, "PENDING") : answer.apply(body);
    }

    private SendOutcome edited(MetaId template, JsonNode body) {
      edits.add(body);
      Function<JsonNode, SendOutcome> answer = poll();
      return answer == null
          ? new SendOutcome.Accepted(template, "PENDING", body.path("category").asString())
          : answer.apply(body);
    }

    private SendOutcome deleted(String name, @Nullable MetaId template) {
      existing.removeIf(
          it -> it.name().equals(name) && (template == null || template.equals(it.id())));
      return new SendOutcome.Done();
    }

    private synchronized @Nullable Function<JsonNode, SendOutcome> poll() {
      return next.poll();
    }
  }
}
