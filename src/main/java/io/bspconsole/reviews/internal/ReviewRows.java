package io.bspconsole.reviews.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored rounds of the client in scope. */
public interface ReviewRows extends JpaRepository<ReviewRow, UUID> {

  List<ReviewRow> findTop50ByTemplateIdOrderBySubmittedAtDescIdDesc(UUID templateId);
}
