package io.bspconsole.reviews.internal;

import io.bspconsole.reviews.ReviewState;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The stored rounds of the client in scope. */
public interface ReviewRows extends JpaRepository<ReviewRow, UUID> {

  /** Locks the round until the transaction ends: of two who decide, the second sees the first. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select round from ReviewRow round where round.id = :id")
  Optional<ReviewRow> lock(UUID id);

  Optional<ReviewRow> findFirstByVersionIdAndStateOrderBySubmittedAtDesc(
      UUID versionId, ReviewState state);

  /** How many templates were cleared, each of them once however often it was. */
  @Query(
      "select count(distinct round.templateId) from ReviewRow round where round.state ="
          + " io.bspconsole.reviews.ReviewState.CLEARED")
  long clearedTemplates();

  List<ReviewRow> findTop50ByTemplateIdOrderBySubmittedAtDescIdDesc(UUID templateId);
}
