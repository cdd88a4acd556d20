package io.bspconsole.quality.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Restrictions of the bound client. */
public interface Restrictions extends Repository<StoredRestriction, UUID> {

  void save(StoredRestriction restriction);

  /** All there ever were of one account, running or not. */
  List<StoredRestriction> findByWabaIdAndKindInOrderByBeganAt(
      UUID wabaId, Collection<String> kinds);

  /** Those of one account that nobody has ended up to that moment. */
  @Query(
      "select r from StoredRestriction r where r.wabaId = :waba and r.beganAt <= :moment"
          + " and (r.endedAt is null or r.endedAt > :moment) order by r.beganAt, r.id")
  List<StoredRestriction> openAt(UUID waba, Instant moment);

  /** Those that hold at that moment, the longest-lasting first. */
  @Query(
      "select r from StoredRestriction r where r.endedAt is null"
          + " and (r.expiresAt is null or r.expiresAt > :moment)"
          + " order by case when r.expiresAt is null then 0 else 1 end, r.expiresAt desc, r.id")
  List<StoredRestriction> runningAt(Instant moment, Limit limit);
}
