package io.bspconsole.views;

import java.util.UUID;

/**
 * A view of a list that somebody kept.
 *
 * @param query of the address, without a question mark; never empty
 */
public record SavedView(UUID id, String name, String query) {}
