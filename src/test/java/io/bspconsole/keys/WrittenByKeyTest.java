package io.bspconsole.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.keys.portfolio.AllKeys;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.VersionSummary;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A template that a system of the provider writes for a client, and who may judge it. */
class WrittenByKeyTest extends TemplateStory {

  @Autowired private AllKeys keys;
  @Autowired private ClientTrail trail;

  @Test
  void whoever_made_the_key_does_not_judge_what_it_wrote_and_others_do() throws Exception {
    Person maker = fixtures.staff(Role.ADMINISTRATOR, Role.REVIEWER);
    String key =
        ((MakeOutcome.Made)
                fixtures.as(
                    maker,
                    () ->
                        keys.make(
                            new NewKey(
                                "Shop system",
                                Set.of(KeyRight.WRITE_TEMPLATES, KeyRight.SUBMIT_TEMPLATES),
                                null),
                            null)))
            .secret()
            .value();
    String path = "/api/v1/clients/" + client + "/templates";
    HttpResponse<String> made = post(path, key, content("by_a_key").json().toString());
    assertThat(made.statusCode()).isEqualTo(201);
    String id = new JsonMapper().readTree(made.body()).at("/id").asString();
    assertThat(post(path + "/" + id + "/submission", key, "").statusCode()).isEqualTo(202);
    VersionSummary version = get(TemplateId.parse(id).orElseThrow()).versions().getFirst();

    assertThat(
            fixtures.as(
                maker, () -> verdicts.clear(client, version.id(), version.content().hash())))
        .isEqualTo(Verdict.OWN_WORK);
    assertThat(
            fixtures.as(
                reviewer, () -> verdicts.clear(client, version.id(), version.content().hash())))
        .isEqualTo(Verdict.DONE);
    assertThat(
            fixtures
                .as(
                    fixtures.member(client, Role.OWNER),
                    () -> trail.find(client, TrailFilter.ALL, null, 50))
                .entries())
        .filteredOn(entry -> entry.by() == ActorKind.KEY)
        .extracting(Entry::action)
        .contains("TEMPLATE_CREATED", "TEMPLATE_SUBMITTED");
  }

  private static HttpResponse<String> post(String path, String key, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(url(path)))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
