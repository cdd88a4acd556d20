package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A template as Meta lists it; status and category verbatim.
 *
 * @param rejectedReason absent for NONE
 * @param components as Meta lists them; absent where it did not
 */
public record MetaTemplate(
    MetaId id,
    String name,
    String language,
    String status,
    String category,
    @Nullable String rejectedReason,
    @Nullable String quality,
    @Nullable JsonNode components) {}
