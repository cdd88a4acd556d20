package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says of a number's name, codes, PIN and official account, verbatim; absent where it
 * said nothing.
 *
 * @param nameStatus of the name that customers see
 * @param newName that was asked for
 * @param newNameStatus such as PENDING_REVIEW
 * @param codeStatus such as VERIFIED
 * @param pinEnabled whether two-step verification is on
 * @param officialStatus such as NOT_STARTED or APPROVED
 * @param officialSince when this status was first seen here
 * @param throughput such as STANDARD or HIGH
 * @param health whether messages can be sent: AVAILABLE, LIMITED, BLOCKED
 * @param healthReason what stands against it
 */
public record NumberState(
    @Nullable String nameStatus,
    @Nullable String newName,
    @Nullable String newNameStatus,
    @Nullable String codeStatus,
    @Nullable Boolean pinEnabled,
    @Nullable String officialStatus,
    @Nullable String officialMessage,
    @Nullable Instant officialSince,
    @Nullable String throughput,
    @Nullable String health,
    @Nullable String healthReason) {

  /** Is a name under review at Meta? */
  public boolean isNamePending() {
    return "PENDING_REVIEW".equals(newNameStatus);
  }

  /** Is a request for an official account under way, or granted? */
  public boolean isOfficialBusy() {
    return "PENDING".equals(officialStatus)
        || "UNDER_REVIEW".equals(officialStatus)
        || "APPROVED".equals(officialStatus);
  }
}
