package io.bspconsole.tenancy.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcClientDirectory implements ClientDirectory {

  /** How many ids one statement names. */
  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  JdbcClientDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean exists(ClientId client) {
    return jdbc.sql("SELECT 1 FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public Optional<String> name(ClientId client) {
    return jdbc.sql("SELECT name FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<ClientId> ownerOfWaba(MetaId waba) {
    return jdbc.sql("SELECT client_id FROM waba_route WHERE waba_meta_id = ?")
        .param(waba.value())
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .optional();
  }

  @Override
  public Map<MetaId, ClientId> ownersOfWabas(Collection<MetaId> wabas) {
    List<String> ids = wabas.stream().map(MetaId::value).distinct().sorted().toList();
    Map<MetaId, ClientId> owners = new HashMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      jdbc.sql("SELECT waba_meta_id, client_id FROM waba_route WHERE waba_meta_id IN (:wabas)")
          .param("wabas", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
          .query(row -> {
            owners.put(
                new MetaId(row.getString("waba_meta_id")),
                new ClientId(Uuids.of(row.getBytes("client_id"))));
          });
    }
    return owners;
  }

  @Override
  public boolean assignWaba(MetaId waba, ClientId client) {
    jdbc.sql("INSERT IGNORE INTO waba_route (waba_meta_id, client_id) VALUES (?, ?)")
        .params(waba.value(), Uuids.bytes(client.value()))
        .update();
    return ownerOfWaba(waba).equals(Optional.of(client));
  }

  @Override
  public void releaseWaba(MetaId waba, ClientId client) {
    jdbc.sql("DELETE FROM waba_route WHERE waba_meta_id = ? AND client_id = ?")
        .params(waba.value(), Uuids.bytes(client.value()))
        .update();
  }

  @Override
  public void releaseNumbers(Collection<MetaId> numbers, ClientId client) {
    if (!numbers.isEmpty()) {
      jdbc.sql(
              "DELETE FROM number_route WHERE number_meta_id IN (:numbers) AND client_id = :client")
          .param("numbers", numbers.stream().map(MetaId::value).sorted().toList())
          .param("client", Uuids.bytes(client.value()))
          .update();
    }
  }

  @Override
  public boolean assignNumber(MetaId number, ClientId client) {
    jdbc.sql("INSERT IGNORE INTO number_route (number_meta_id, client_id) VALUES (?, ?)")
        .params(number.value(), Uuids.bytes(client.value()))
        .update();
    return jdbc.sql("SELECT 1 FROM number_route WHERE number_meta_id = ? AND client_id = ?")
        .params(number.value(), Uuids.bytes(client.value()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
