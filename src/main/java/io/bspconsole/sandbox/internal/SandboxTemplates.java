package io.bspconsole.sandbox.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What may be done to templates at Meta ("Template management"). */
@Component
@Profile("sandbox")
class SandboxTemplates {

  private static final Set<String> EDITABLE = Set.of("APPROVED", "REJECTED", "PAUSED");

  private final TemplateStore store;
  private final Storyteller stories;
  private final SandboxNumbers numbers;
  private final EditCounts edits = new EditCounts();

  SandboxTemplates(TemplateStore store, Storyteller stories, SandboxNumbers numbers) {
    this.store = store;
    this.stories = stories;
    this.numbers = numbers;
  }

  /**
   * Creates a template and plans what happens to it.
   *
   * @throws GraphProblem when the account has one of that name and language
   */
  @Transactional
  StoredTemplate create(String waba, JsonNode body) {
    numbers.know(waba);
    StoredTemplate template = StoredTemplate.of(newId(), waba, body, "PENDING", "UNKNOWN");
    StoredTemplate made =
        switch (Mood.of(template.name()).orElse(null)) {
          case APPROVE_NOW -> template.withStatus("APPROVED", null);
          case AS_MARKETING -> template.withCategory("MARKETING");
          case null, default -> template;
        };
    try {
      store.insert(made);
    } catch (DuplicateKeyException _) {
      throw GraphProblem.template(
          2388024,
          "Content in this language already exists",
          "There is already content in " + made.language() + " for this template.");
    }
    stories.plan(made, Mood.story(made));
    return made;
  }

  /**
   * Changes a template, which is then reviewed again, by its content alone.
   *
   * @throws GraphProblem when there is none, or its status does not allow it
   */
  @Transactional
  void edit(String id, JsonNode changes) {
    StoredTemplate template = get(id);
    if (!EDITABLE.contains(template.status())) {
      throw GraphProblem.template(
          2388039,
          "This template cannot be edited",
          "A template that is " + template.status() + " cannot be edited.");
    }
    StoredTemplate edited = template;
    if (changes.has("category")) {
      if (template.status().equals("APPROVED")) {
        throw GraphProblem.parameter("The category of an approved template cannot be edited.");
      }
      edited = edited.withCategory(changes.path("category").asString("").toUpperCase(Locale.ROOT));
    }
    if (changes.has("components")) {
      TemplateForm.checkComponents(changes.path("components"), edited.category());
      edited = edited.withComponents(changes.path("components"));
    }
    if (template.status().equals("APPROVED")) {
      edits.count(id);
    }
    edited = edited.withStatus("PENDING", null);
    store.update(edited);
    stories.plan(edited, Mood.judged(edited));
  }

  /**
   * Ends a pause; the webhook says so a little later.
   *
   * @throws GraphProblem when there is none, or it is not paused
   */
  @Transactional
  void unpause(String id) {
    StoredTemplate template = get(id);
    if (!template.status().equals("PAUSED")) {
      throw GraphProblem.template(
          2388039,
          "This template is not paused",
          "A template that is " + template.status() + " cannot be unpaused.");
    }
    stories.plan(template, List.of(Happening.unpaused()));
  }

  /** {@link GraphProblem} when there is none. */
  StoredTemplate get(String id) {
    return store.find(id).orElseThrow(() -> GraphProblem.noObject(id));
  }

  List<StoredTemplate> list(String waba, String namePart, String after, int limit) {
    return store.list(waba, namePart, after, limit);
  }

  /**
   * Deletes one template, or all languages of a name.
   *
   * @param id blank for all languages
   * @throws GraphProblem when there is nothing of that name
   */
  @Transactional
  void delete(String waba, String name, String id) {
    List<StoredTemplate> gone =
        store.named(waba, name).stream()
            .filter(template -> id.isBlank() || template.id().equals(id))
            .toList();
    if (gone.isEmpty()) {
      throw GraphProblem.template(
          2593002, "Message template not found", "There is no template " + name + ".");
    }
    for (StoredTemplate template : gone) {
      store.delete(template.id());
      stories.plan(template, List.of(Happening.deleted()));
    }
  }

  /** 15 or 16 digits as Meta's, below 2 to the 53rd, so that JSON readers keep them whole. */
  private static String newId() {
    return Long.toString(
        ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 9_000_000_000_000_000L));
  }
}
