package io.bspconsole.demo;

import io.bspconsole.accounts.People;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.keys.ApiKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty database at the first start of a demo; later starts leave everything as it is. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoData.class);
  private static final Set<String> UNKNOWN_TO_META =
      Set.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "DECLINED");

  private final People people;
  private final ApiKeys keys;
  private final DemoClients clients;
  private final DemoTemplates templates;
  private final DemoMeta meta;
  private final DemoScreening screening;
  private final DemoActs acts;
  private final TransactionOperations transactions;

  DemoData(
      People people,
      ApiKeys keys,
      DemoClients clients,
      DemoTemplates templates,
      DemoMeta meta,
      DemoScreening screening,
      DemoActs acts,
      TransactionOperations transactions) {
    this.people = people;
    this.keys = keys;
    this.clients = clients;
    this.templates = templates;
    this.meta = meta;
    this.screening = screening;
    this.acts = acts;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!people.hasAdministrator()) {
      Filled filled = Objects.requireNonNull(transactions.execute(_ -> fill()));
      filled.act(acts);
    }
  }

  /** Who and what there is now. */
  record Filled(DemoWorld world, Map<String, ClientId> clients) {

    /** Does what people did last; outside of the transaction, since each client has its scope. */
    void act(DemoActs acts) {
      acts.prove(client("batik"), world.person("dewi"));
      acts.hold(
          client("arunika"),
          world.person("sari"),
          "Until the new price list is out: the text names the old prices.");
    }

    private ClientId client(String key) {
      return Objects.requireNonNull(clients.get(key), key);
    }
  }

  Filled fill() {
    DemoFile file = DemoFile.read();
    DemoWorld world = new DemoWorld();
    file.people().forEach(person -> clients.addStaff(person, world));
    List<DemoClients.Stored> stored = new ArrayList<>();
    Map<String, ClientId> byKey = new HashMap<>();
    for (DemoFile.Client client : file.clients()) {
      DemoClients.Stored home = clients.add(client, world);
      meta.addAccount(client);
      for (DemoFile.Template template : client.templates()) {
        templates.add(home, template, metaId(client, template), world);
      }
      stored.add(home);
      byKey.put(client.key(), home.client());
    }
    file.newcomers().forEach(one -> byKey.put(one.key(), clients.add(one, world)));
    file.screened().forEach(list -> screening.add(list, byKey, world));
    file.people().forEach(person -> narrow(person, world, byKey));
    keys.add("Demo: the provider's systems", "demo-provider-key", null);
    keys.add("Demo: systems of the first client", "demo-client-key", stored.getFirst().client());
    log.info("The demo has {} clients now", byKey.size());
    return new Filled(world, byKey);
  }

  private void narrow(DemoFile.Person person, DemoWorld world, Map<String, ClientId> byKey) {
    if (person.sees() != null) {
      people.narrow(
          world.person(person.key()).id(),
          person.sees().stream()
              .map(key -> Objects.requireNonNull(byKey.get(key), key))
              .collect(Collectors.toSet()));
    }
  }

  private @Nullable MetaId metaId(DemoFile.Client client, DemoFile.Template template) {
    return UNKNOWN_TO_META.contains(template.outcome()) ? null : meta.addTemplate(client, template);
  }
}
