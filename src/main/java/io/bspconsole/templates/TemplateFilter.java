package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.WabaId;
import org.jspecify.annotations.Nullable;

/**
 * Which templates of a client are wanted. What is absent narrows nothing.
 *
 * @param search part of the name, of a text or of a button's label; or empty
 * @param ours our state
 * @param metaStatus Meta's status, verbatim
 * @param category what Meta holds, else what the author asked for; upper case
 * @param language as Meta writes it
 * @param quality Meta's rating, verbatim
 * @param author who submitted the last version, or saved the open draft last
 * @param held those only that are held from use
 * @param moving those only that Meta announced to move to another category
 * @param archived those that were put away, instead of the others
 */
public record TemplateFilter(
    String search,
    @Nullable OurState ours,
    @Nullable String metaStatus,
    @Nullable String category,
    @Nullable String language,
    @Nullable String quality,
    @Nullable WabaId waba,
    @Nullable PersonId author,
    boolean held,
    boolean moving,
    boolean archived) {

  /** Every template that was not put away. */
  public static final TemplateFilter ALL = new TemplateFilter("", null, null);

  /** By what most ask for. */
  public TemplateFilter(String search, @Nullable OurState ours, @Nullable String metaStatus) {
    this(search, ours, metaStatus, null, null, null, null, null, false, false, false);
  }
}
