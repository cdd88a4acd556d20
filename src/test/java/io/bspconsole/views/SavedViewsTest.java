package io.bspconsole.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.PersonErased;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@SuppressWarnings("NullAway.Init") // made before each test
class SavedViewsTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SavedViews views;
  @Autowired private ApplicationEventPublisher publisher;

  private Person person;
  private Person other;

  @BeforeEach
  void make() {
    person = fixtures.staff(Role.ONBOARDING);
    other = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void a_view_is_kept_for_its_person_and_its_list_alone() {
    assertThat(save(person, " Medan ", "q=medan")).isEqualTo(SaveOutcome.SAVED);

    assertThat(own(person, SavedList.CLIENTS))
        .extracting(SavedView::name, SavedView::query)
        .containsExactly(org.assertj.core.api.Assertions.tuple("Medan", "q=medan"));
    assertThat(own(person, SavedList.TEMPLATES)).isEmpty();
    assertThat(own(other, SavedList.CLIENTS)).isEmpty();
  }

  @Test
  void a_name_is_there_short_and_not_taken() {
    save(person, "Medan", "q=medan");
    assertThat(save(person, " ", "q=a")).isEqualTo(SaveOutcome.NAME_MISSING);
    assertThat(save(person, "a\nb", "q=a")).isEqualTo(SaveOutcome.NAME_MISSING);
    assertThat(save(person, "x".repeat(61), "q=a")).isEqualTo(SaveOutcome.NAME_TOO_LONG);
    assertThat(save(person, "medan", "q=a")).isEqualTo(SaveOutcome.NAME_TAKEN);
    assertThat(save(other, "Medan", "q=a")).isEqualTo(SaveOutcome.SAVED);
  }

  @Test
  void what_is_kept_is_something_and_bounded_in_length_and_number() {
    assertThat(save(person, "All", "")).isEqualTo(SaveOutcome.QUERY_UNUSABLE);
    assertThat(save(person, "Long", "q=" + "x".repeat(999))).isEqualTo(SaveOutcome.QUERY_UNUSABLE);
    for (int i = 0; i < SavedViews.MOST; i++) {
      assertThat(save(person, "View " + i, "q=" + i)).isEqualTo(SaveOutcome.SAVED);
    }
    assertThat(save(person, "One more", "q=m")).isEqualTo(SaveOutcome.TOO_MANY);
  }

  @Test
  void nobody_removes_a_view_of_somebody_else() {
    save(person, "Medan", "q=medan");
    UUID view = own(person, SavedList.CLIENTS).getFirst().id();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.run(other, () -> views.remove(view)));
    fixtures.run(person, () -> views.remove(view));
    assertThat(own(person, SavedList.CLIENTS)).isEmpty();
  }

  @Test
  void views_go_with_their_person() {
    save(person, "Medan", "q=medan");
    save(other, "Medan", "q=medan");

    publisher.publishEvent(new PersonErased(person.actor().id()));

    assertThat(own(person, SavedList.CLIENTS)).isEmpty();
    assertThat(own(other, SavedList.CLIENTS)).hasSize(1);
  }

  private SaveOutcome save(Person by, String name, String query) {
    return fixtures.as(by, () -> views.save(SavedList.CLIENTS, name, query));
  }

  private List<SavedView> own(Person by, SavedList list) {
    return fixtures.as(by, () -> views.own(list));
  }
}
