package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftsTest extends TemplateStory {

  @Test
  void a_draft_is_read_as_it_was_written() {
    TemplateId template = create("order_shipped");
    TemplateDetails details = get(template);
    assertThat(details.ours()).isInstanceOf(VersionState.Draft.class);
    assertThat(details.draft())
        .extracting(OpenDraft::content, OpenDraft::updatedByName)
        .containsExactly(content("order_shipped"), author.actor().name());
    assertThat(details.meta()).isEqualTo(MetaState.SILENT);
  }

  @Test
  void a_name_is_given_once_per_account_and_language() {
    create("order_shipped");
    fixtures.run(
        author,
        () ->
            assertThat(templates.create(client, account.id(), content("order_shipped")))
                .isInstanceOf(CreateOutcome.NameTaken.class));
  }

  @Test
  void without_a_usable_name_there_is_no_template() {
    fixtures.run(
        author,
        () ->
            assertThat(templates.create(client, account.id(), content("Order shipped!")))
                .isInstanceOf(CreateOutcome.Unusable.class));
  }

  @Test
  void the_second_of_two_writers_is_told_and_loses_nothing() {
    TemplateId template = create("order_shipped");
    int revision = revision(template);
    fixtures.run(
        author,
        () -> {
          assertThat(
                  templates.saveDraft(
                      client, template, revision, content("order_shipped", "Pertama.")))
              .isEqualTo(new SaveOutcome.Saved(revision + 1));
          assertThat(
                  templates.saveDraft(
                      client, template, revision, content("order_shipped", "Kedua.")))
              .isInstanceOf(SaveOutcome.Conflict.class);
          assertThat(templates.submit(client, template, revision))
              .isInstanceOf(SubmitOutcome.Conflict.class);
        });
    assertThat(get(template).draft())
        .extracting(OpenDraft::content)
        .isEqualTo(content("order_shipped", "Pertama."));
  }

  @Test
  void a_draft_may_be_renamed_until_meta_knows_it_and_only_to_a_free_name() {
    create("order_shipped");
    TemplateId template = create("order_sent");
    int revision = revision(template);
    fixtures.run(
        author,
        () -> {
          assertThat(templates.saveDraft(client, template, revision, content("order_shipped")))
              .isInstanceOf(SaveOutcome.NameTaken.class);
          assertThat(templates.saveDraft(client, template, revision, content("order_gone")))
              .isInstanceOf(SaveOutcome.Saved.class);
        });
    assertThat(get(template).name()).isEqualTo("order_gone");
  }

  @Test
  void what_the_check_blocks_is_not_submitted() {
    TemplateId template = create("order_shipped");
    fixtures.run(
        author,
        () -> {
          templates.saveDraft(
              client, template, revision(template), content("order_shipped", "{{1}}{{3}}"));
          assertThat(templates.submit(client, template, revision(template)))
              .isInstanceOfSatisfying(
                  SubmitOutcome.Blocked.class,
                  blocked -> assertThat(blocked.report().accepted()).isFalse());
        });
    assertThat(get(template).versions()).isEmpty();
  }

  @Test
  void nothing_is_submitted_for_a_client_that_may_not() {
    client = fixtures.client("Kopi Fajar", "SUSPENDED");
    account = fixtures.waba(client);
    author = fixtures.member(client, Role.AUTHOR);
    TemplateId template = create("order_shipped");
    fixtures.run(
        author,
        () ->
            assertThat(templates.submit(client, template, revision(template)))
                .isInstanceOf(SubmitOutcome.ClientMayNotSubmit.class));
  }

  @Test
  void foreign_and_unknown_templates_look_alike() {
    TemplateId template = create("order_shipped");
    ClientId other = fixtures.client("Kopi Pagi");
    Person stranger = fixtures.member(other, Role.OWNER);
    fixtures.run(
        stranger,
        () -> {
          for (TemplateId id : List.of(template, TemplateId.next())) {
            assertThatThrownBy(() -> templates.get(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.get(client, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.history(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.openDraft(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> templates.submit(other, id, 1)).isInstanceOf(NotFound.class);
          }
          assertThatThrownBy(() -> templates.create(other, account.id(), content("a_name")))
              .isInstanceOf(NotFound.class);
          assertThat(templates.find(other, TemplateFilter.ALL, null, 10).templates()).isEmpty();
        });
  }

  @Test
  void a_list_is_paged_and_filtered() {
    create("order_one");
    create("order_two");
    create("parcel");
    fixtures.run(
        author,
        () -> {
          TemplatePage first = templates.find(client, TemplateFilter.ALL, null, 2);
          assertThat(first.templates()).extracting(TemplateSummary::name).hasSize(2);
          TemplatePage second = templates.find(client, TemplateFilter.ALL, first.next(), 2);
          assertThat(second.templates())
              .extracting(TemplateSummary::name)
              .containsExactly("order_one");
          assertThat(second.next()).isNull();
          assertThat(
                  templates
                      .find(client, new TemplateFilter("_two", OurState.DRAFT, null), null, 9)
                      .templates())
              .extracting(TemplateSummary::name)
              .containsExactly("order_two");
          assertThat(
                  templates
                      .find(client, new TemplateFilter("", null, "APPROVED"), null, 9)
                      .templates())
              .isEmpty();
        });
  }
}
