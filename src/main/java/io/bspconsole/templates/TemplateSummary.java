package io.bspconsole.templates;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param category what Meta holds, else what the author asked for; upper case
 * @param ours the state of the version submitted last, DRAFT when none was
 * @param hasDraft is a draft open, on its own or beside the version submitted last?
 * @param refusedBySend did Meta refuse to take the cleared version?
 * @param hold should nobody send it?
 * @param versions how many were submitted
 */
public record TemplateSummary(
    TemplateId id,
    WabaId waba,
    String name,
    String language,
    String category,
    OurState ours,
    boolean hasDraft,
    boolean refusedBySend,
    MetaState meta,
    Hold hold,
    int versions,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant confirmedAt) {}
