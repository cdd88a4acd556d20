package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All templates of an account as Meta has them, to be held against ours. */
public interface MetaTemplateLists {

  /**
   * Every template of an account: {@code GET /{version}/{waba}/message_templates}, every page of
   * it.
   *
   * @throws MetaUnavailable when Meta cannot be asked now, or does not list to the end
   */
  List<Listed> list(MetaId waba);

  /**
   * One template by Meta's id; empty when Meta has none of that id.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  Optional<Listed> get(MetaId template);

  /**
   * A template as Meta lists it; words verbatim, the language with an underscore.
   *
   * @param correctCategory where Meta means to move it, else absent or the same as the category
   * @param rejectedReason absent for NONE
   * @param components as Meta shows them; missing where it showed none
   */
  record Listed(
      MetaId id,
      String name,
      String language,
      String status,
      String category,
      @Nullable String correctCategory,
      @Nullable String rejectedReason,
      @Nullable String quality,
      JsonNode components) {}
}
