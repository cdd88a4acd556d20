package io.bspconsole.clients.internal;

import io.bspconsole.clients.AccountFact.Topic;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored facts of the client in scope. */
public interface FactRows extends Repository<FactRow, UUID> {

  void save(FactRow row);

  Optional<FactRow> findByWabaIdAndTopicAndAbout(UUID wabaId, Topic topic, String about);

  List<FactRow> findByOrderByAtDescIdDesc(Limit limit);
}
