package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Wabas;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.CreateOutcome;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ToldTest extends TemplateStory {

  @Autowired private ClientTrail trail;
  @Autowired private ClientRegister register;
  @Autowired private BusinessProfiles profiles;
  @Autowired private Wabas wabas;

  @Test
  void the_trail_tells_the_life_of_a_template() {
    TemplateId template = create("kabar_paket");
    for (String words : List.of("satu", "dua")) {
      int revision = revision(template);
      fixtures.as(
          author,
          () ->
              templates.saveDraft(
                  client, template, revision, content("kabar_paket", "Paket {{1}} " + words)));
    }
    submit(template);
    clear(template);
    awaitThat(template, it -> it.meta().word().isPresent());
    MetaId metaId = Objects.requireNonNull(get(template).metaId());
    report("REJECTED", metaId, "kabar_paket", Instant.now().plusSeconds(5));

    assertThat(entries(client).reversed())
        .extracting(entry -> entry.by() + " " + entry.action())
        .containsExactly(
            "PERSON TEMPLATE_CREATED",
            "PERSON DRAFT_EDITED",
            "PERSON TEMPLATE_SUBMITTED",
            "PERSON VERSION_CLEARED",
            "CONSOLE VERSION_SENT",
            "META META_STATUS_CHANGED",
            "META META_STATUS_CHANGED");
    assertThat(entries(client).getFirst())
        .satisfies(entry ->
            assertThat(changes(entry))
                .contains(new Change("metaStatus", "PENDING", "REJECTED", Change.Kind.TEXT)));
  }

  @Test
  void a_new_client_has_a_trail_from_its_first_moment() {
    Person staff = fixtures.staff(Role.ONBOARDING);
    CreateOutcome made =
        fixtures.as(
            staff,
            () ->
                register.create(
                    new NewClient("Kedai Uji", "PT Kedai Uji", "Bogor"), NewOwner.NOBODY));
    ClientId id = ((CreateOutcome.Created) made).client();
    fixtures.as(staff, () -> wabas.connect(id, Fixtures.metaId(), "Utama"));
    fixtures.as(
        staff,
        () ->
            profiles.publish(
                id,
                new ProfileForm(
                    "Kedai Uji", "", "", null, "halo@kedai.example", "", "", "halo@kedai.example"),
                0));

    assertThat(fixtures.as(staff, () -> trail.find(id, TrailFilter.ALL, null, 10)).entries())
        .extracting(Entry::action)
        .containsExactly("PROFILE_PUBLISHED", "ACCOUNT_CONNECTED", "CLIENT_TAKEN_ON");
  }

  @Test
  void an_entry_knows_where_the_request_came_from() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("203.0.113.7");
    request.addHeader("User-Agent", "Browser of the test");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      create("dari_mana");
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }

    assertThat(entries(client).getFirst().who())
        .contains(
            new Detail.Kept<>(
                new Entry.Who("Member AUTHOR", "203.0.113.7", "Browser of the test")));
  }

  private List<Entry> entries(ClientId of) {
    Person owner = fixtures.member(of, Role.OWNER);
    return fixtures.as(owner, () -> trail.find(of, TrailFilter.ALL, null, 50)).entries();
  }

  private static List<Change> changes(Entry entry) {
    return Optional.of(entry.what())
        .flatMap(what -> what)
        .map(what ->
            what instanceof Detail.Kept<Entry.What>(Entry.What kept)
                ? kept.changes()
                : List.<Change>of())
        .orElse(List.of());
  }
}
