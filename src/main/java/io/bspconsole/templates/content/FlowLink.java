package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * The flow that a FLOW button opens: named by exactly one of id, name and json (Meta, Flows in
 * templates).
 *
 * @param json the flow itself, as JSON in a text
 * @param action navigate or data_exchange, as it was written
 * @param screen where it begins
 */
public record FlowLink(
    @Nullable String id,
    @Nullable String name,
    @Nullable String json,
    @Nullable String action,
    @Nullable String screen) {}
