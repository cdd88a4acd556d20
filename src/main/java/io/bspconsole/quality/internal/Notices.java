package io.bspconsole.quality.internal;

import io.bspconsole.quality.internal.StoredNotice.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Notices about accounts of the bound client. */
public interface Notices extends Repository<StoredNotice, UUID> {

  void save(StoredNotice notice);

  boolean existsByWabaIdAndKindAndWordAndAt(UUID wabaId, Kind kind, String word, Instant at);

  /** What was said from that moment on, the oldest first. */
  List<StoredNotice> findByWabaIdAndKindAndAtGreaterThanEqualOrderByAt(
      UUID wabaId, Kind kind, Instant from);

  /** What was said after that moment about any account, the newest first. */
  List<StoredNotice> findByKindAndAtGreaterThanOrderByAtDescIdDesc(
      Kind kind, Instant after, Limit limit);
}
