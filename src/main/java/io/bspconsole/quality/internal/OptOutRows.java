package io.bspconsole.quality.internal;

import io.bspconsole.quality.OptOutCount;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What people chose about messages of the bound client. */
public interface OptOutRows extends Repository<StoredOptOut, UUID> {

  void save(StoredOptOut row);

  List<StoredOptOut> findByWabaIdAndBusinessNumberAndCategoryAndPersonHashIn(
      UUID wabaId, String businessNumber, String category, Collection<byte[]> personHashes);

  @Query(
      """
      select new io.bspconsole.quality.OptOutCount(o.businessNumber, o.category, count(o))
      from StoredOptOut o where o.choice = :choice
      group by o.businessNumber, o.category
      order by count(o) desc, o.businessNumber, o.category
      """)
  List<OptOutCount> counts(String choice, Limit limit);

  List<StoredOptOut> findByPersonHash(byte[] personHash);

  void deleteAll(Iterable<StoredOptOut> rows);

  List<StoredOptOut> findByOrderByChosenAtDescIdDesc(Limit limit);

  List<StoredOptOut> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
