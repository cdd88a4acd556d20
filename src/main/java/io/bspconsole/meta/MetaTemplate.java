package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import org.jspecify.annotations.Nullable;

/**
 * A template as Meta lists it; status and category verbatim.
 *
 * @param rejectedReason absent for NONE
 */
public record MetaTemplate(
    MetaId id,
    String name,
    String language,
    String status,
    String category,
    @Nullable String rejectedReason,
    @Nullable String quality) {}
