package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Samples go to the sandbox over HTTP; templates to a script. */
class FreshSamplesTest extends TemplateStory {

  private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 2388047;
  private static final int TOO_LONG = 2388040;

  @Autowired private TemplateSamples samples;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_young_handle_is_sent_as_it_is() {
    String handle = upload(client, author);
    send(handle);
    assertThat(script.creations).hasSize(1);
    assertThat(handle(0)).isEqualTo(handle);
  }

  @Test
  void for_an_old_one_the_sample_is_uploaded_again_and_the_template_stays_what_was_cleared() {
    String handle = upload(client, author);
    age();

    TemplateId template = send(handle);

    assertThat(handle(0)).startsWith("4::").isNotEqualTo(handle);
    assertThat(get(template).versions().getFirst().content().canonical()).contains(handle);
    String second = handle(0);
    send(handle, "two");
    assertThat(handle(1)).isEqualTo(second);
  }

  @Test
  void a_refusal_that_may_be_about_the_handle_is_answered_with_a_fresh_one() {
    String handle = upload(client, author);
    halfAge();
    script.then(_ -> refused(HEADER));

    send(handle);

    assertThat(script.creations).hasSize(2);
    assertThat(handle(0)).isEqualTo(handle);
    assertThat(handle(1)).startsWith("4::").isNotEqualTo(handle);
  }

  @Test
  void but_only_once() {
    String handle = upload(client, author);
    halfAge();
    script.then(_ -> refused(HEADER)).then(_ -> refused(HEADER));

    TemplateId template = clear(handle, "one");
    awaitThat(
        template,
        it -> it.ours() instanceof VersionState.Cleared cleared && cleared.problem() != null);

    assertThat(script.creations).hasSize(2);
  }

  @Test
  void no_other_refusal_is() {
    String handle = upload(client, author);
    halfAge();
    script.then(_ -> refused(TOO_LONG));

    TemplateId template = clear(handle, "one");
    awaitThat(
        template,
        it -> it.ours() instanceof VersionState.Cleared cleared && cleared.problem() != null);

    assertThat(script.creations).hasSize(1);
  }

  @Test
  void the_sample_of_another_client_is_not_touched() {
    ClientId other = fixtures.client("Kopi Fajar");
    String theirs = upload(other, fixtures.member(other, Role.AUTHOR));
    age(other);

    send(theirs);

    assertThat(handle(0)).isEqualTo(theirs);
  }

  private static SendOutcome refused(int subcode) {
    return new SendOutcome.Refused(new MetaError(100, subcode, "Invalid parameter", null));
  }

  private String upload(ClientId whose, Person by) {
    SampleOutcome outcome = fixtures.as(by, () -> samples.upload(whose, "DOCUMENT", PDF));
    return ((SampleOutcome.Uploaded) outcome).handle();
  }

  private void age() {
    age(client);
  }

  private void age(ClientId whose) {
    jdbc.sql(
            "UPDATE template_sample SET uploaded_at = uploaded_at - INTERVAL 2 DAY WHERE client_id = ?")
        .param(Uuids.bytes(whose.value()))
        .update();
  }

  /** Young enough to be sent, old enough to be what Meta does not like. */
  private void halfAge() {
    jdbc.sql(
            "UPDATE template_sample SET uploaded_at = uploaded_at - INTERVAL 1 HOUR WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private TemplateId send(String handle) {
    return send(handle, "one");
  }

  private TemplateId send(String handle, String name) {
    TemplateId template = clear(handle, name);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    return template;
  }

  private TemplateId clear(String handle, String name) {
    TemplateId template =
        create(
            TemplateContent.parse(
                """
                {"name": "%s", "language": "id", "category": "UTILITY", "components": [
                  {"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": ["%s"]}},
                  {"type": "BODY", "text": "Terlampir tagihan %s untuk bulan ini, kak."}]}
                """
                    .formatted(name, handle, name)));
    submit(template);
    clear(template);
    return template;
  }

  private String handle(int creation) {
    JsonNode header = script.creations.get(creation).path("components").get(0);
    return header.path("example").path("header_handle").get(0).stringValue();
  }
}
