package io.bspconsole.clients.internal;

import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What Meta has for one number, as it is stored; workers write it by claims (DueProfiles). */
@Entity
@Immutable
@Table(name = "number_profile")
class NumberProfileRow extends ClientOwned {

  private UUID numberId;
  private int sentNumber;
  private int failures;

  @Column(columnDefinition = "text")
  private @Nullable String held;

  private @Nullable Instant readAt;

  @Column(columnDefinition = "text")
  private @Nullable String problem;

  private @Nullable Instant pictureLostAt;

  protected NumberProfileRow() {}

  UUID number() {
    return numberId;
  }

  int sent() {
    return sentNumber;
  }

  @Nullable MetaProfile held() {
    return held == null ? null : JsonMapper.shared().readValue(held, MetaProfile.class);
  }

  /** Tries that failed in a row. */
  int failures() {
    return failures;
  }

  /** Since when Meta says that it lost the picture. */
  @Nullable Instant pictureLostAt() {
    return pictureLostAt;
  }

  @Nullable Instant readAt() {
    return readAt;
  }

  @Nullable String problem() {
    return problem;
  }
}
