package io.bspconsole.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.clients.PhoneNumbers;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.sandbox.SandboxState;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoDataTest extends IntegrationTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private ApiKeys keys;
  @Autowired private KeyRows keyRows;
  @Autowired private ClientDirectory directory;
  @Autowired private SandboxState sandbox;
  @Autowired private Clock clock;
  @Autowired private Fixtures fixtures;
  @Autowired private Templates templates;
  @Autowired private PhoneNumbers numbers;
  @Autowired private TemplateCheck check;

  private final List<PersonId> withAuthenticator = new ArrayList<>();

  @Test
  void the_made_up_world_reads_like_a_real_one() {
    new DemoData(
            people,
            keys,
            new DemoClients(jdbc, people, directory, withAuthenticator::add, clock),
            new DemoTemplates(jdbc, clock),
            new DemoMeta(sandbox, clock))
        .fill();

    assertThat(withAuthenticator)
        .as("those of the demo whose roles need a second factor come with one")
        .hasSizeGreaterThan(6);
    Actor key = keyRows.find(new KeySecret("demo-client-key")).orElseThrow().actor();
    ClientId first = key.clients().iterator().next();
    Fixtures.Person reader = fixtures.staff(Role.MANAGER);
    List<TemplateSummary> found =
        fixtures.as(reader, () -> templates.find(first, TemplateFilter.ALL, null, 50)).templates();
    assertThat(found).extracting(TemplateSummary::name).contains("konfirmasi_pengiriman");
    assertThat(found)
        .allSatisfy(template -> {
          TemplateDetails details = fixtures.as(reader, () -> templates.get(first, template.id()));
          assertThat(fixtures.as(reader, () -> templates.history(first, template.id())))
              .isNotEmpty();
          assertThat(details.versions().isEmpty()).isEqualTo(details.draft() != null);
        });
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(fixtures.as(reader, () -> numbers.of(first))).hasSize(2));
  }

  @Test
  void what_the_demo_calls_submitted_passes_the_check() {
    Stream<DemoFile.Template> submitted =
        DemoFile.read().clients().stream()
            .flatMap(client -> client.templates().stream())
            .filter(template -> !template.outcome().equals("DRAFT"))
            .filter(template -> !"INVALID_FORMAT".equals(template.reason()));

    assertThat(submitted)
        .allSatisfy(template ->
            assertThat(check.check(DemoContent.of(template)).findings())
                .noneMatch(finding -> finding.blocks()));
  }
}
