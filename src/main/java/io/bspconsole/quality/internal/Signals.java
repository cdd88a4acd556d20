package io.bspconsole.quality.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Changes of ratings of the bound client. */
public interface Signals extends Repository<StoredSignal, UUID> {

  void save(StoredSignal signal);

  List<StoredSignal> findByOrderByAtDescIdDesc(Limit limit);
}
