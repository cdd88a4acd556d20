package io.bspconsole.templates;

import org.jspecify.annotations.Nullable;

/**
 * Which templates of a client are wanted.
 *
 * @param search part of the name, or empty
 * @param ours our state, or absent for any
 * @param metaStatus Meta's status, verbatim, or absent for any
 */
public record TemplateFilter(String search, @Nullable OurState ours, @Nullable String metaStatus) {

  /** Every template. */
  public static final TemplateFilter ALL = new TemplateFilter("", null, null);
}
