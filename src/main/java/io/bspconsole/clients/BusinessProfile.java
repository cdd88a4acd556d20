package io.bspconsole.clients;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The business profile of a client.
 *
 * @param revision counts saves, from 0 for a profile that nobody has saved yet
 * @param updatedAt absent until it is saved
 * @param updatedByName who saved it last; absent until it is saved
 * @param publishedAt absent while it is a draft; an edit makes it one again
 * @param attestedAt when somebody said last that it is right (P1.2); absent until then
 * @param attestedByName who that was; empty until then
 * @param attestBy the last day on which the next time is in time; absent until it is published
 */
public record BusinessProfile(
    ProfileForm form,
    int revision,
    @Nullable Instant updatedAt,
    @Nullable String updatedByName,
    @Nullable Instant publishedAt,
    @Nullable Instant attestedAt,
    String attestedByName,
    @Nullable LocalDate attestBy) {

  /** Is it published exactly as it stands here? */
  public boolean isPublished() {
    return publishedAt != null;
  }
}
