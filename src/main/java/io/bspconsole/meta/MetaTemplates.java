package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Message templates at Meta (Graph API, {@code message_templates}). */
public interface MetaTemplates {

  /**
   * Creates a template: {@code POST /{version}/{waba}/message_templates}. Not idempotent: after
   * {@link SendOutcome.Uncertain}, {@link #find} first.
   *
   * @param body Meta's create-template body, passed on as it is
   */
  SendOutcome create(MetaId waba, JsonNode body);

  /**
   * Replaces the components of a template that Meta has: {@code POST /{version}/{template}}.
   * Accepted comes back as {@link SendOutcome.Accepted} with status PENDING.
   *
   * @param body the create-template body; only what an edit may carry is sent
   */
  SendOutcome edit(MetaId template, JsonNode body);

  /**
   * Deletes templates: {@code DELETE /{version}/{waba}/message_templates}. Where messages are not
   * delivered yet, Meta first reports PENDING_DELETION.
   *
   * @param template the one to delete; absent for all languages of that name
   */
  SendOutcome delete(MetaId waba, String name, @Nullable MetaId template);

  /** Ends a pause: {@code POST /{version}/{template}/unpause}. */
  SendOutcome unpause(MetaId template);

  /**
   * The template of that name and language, as Meta has it.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  Optional<MetaTemplate> find(MetaId waba, String name, String language);
}
