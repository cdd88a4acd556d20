package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.accounts.internal.Refusals;
import io.bspconsole.accounts.internal.SignInLocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class ShowingTest {

  private final PersonId me = new PersonId(Uuids.next());
  private final Place place = new Place(SessionKey.of("here"), "192.0.2.1");
  private final Passkeys.Question question = mock(Passkeys.Question.class);
  private final Passkeys passkeys = mock(Passkeys.class);
  private final ShownFactors shown = mock(ShownFactors.class);
  private final SignInLocks locks = mock(SignInLocks.class);
  private final Refusals refusals = mock(Refusals.class);
  private final Showing showing =
      new Showing(
          mock(Authenticators.class),
          passkeys,
          mock(RecoveryCodes.class),
          shown,
          locks,
          refusals,
          mock(ApplicationEventPublisher.class));

  private SignInLocks.Attempt attempt(SignInLocked.Scope... locked) {
    SignInLocks.Attempt attempt = new SignInLocks.Attempt(Set.of(locked), List.of(), Map.of());
    when(locks.begin(anyString(), eq(place.address()), eq(me))).thenReturn(attempt);
    return attempt;
  }

  @Test
  void a_good_passkey_of_somebody_else_is_none_and_counts_and_is_told() {
    SignInLocks.Attempt attempt = attempt();
    when(passkeys.answer(question, "good")).thenReturn(Optional.of(new PersonId(Uuids.next())));
    assertThat(showing.passkey(me, question, "good", place)).isFalse();
    verify(shown, never()).note(any(), any());
    verify(locks, never()).succeeded(any());
    verify(refusals).tell(me, place.address(), Cause.WRONG_PASSKEY, attempt);
  }

  @Test
  void a_good_passkey_of_ones_own_is_noted_and_what_failed_before_forgotten() {
    SignInLocks.Attempt attempt = attempt();
    when(passkeys.answer(question, "good")).thenReturn(Optional.of(me));
    assertThat(showing.passkey(me, question, "good", place)).isTrue();
    verify(shown).note(me, place.session());
    verify(locks).succeeded(attempt);
  }

  @Test
  void a_good_passkey_does_not_lead_around_a_lock() {
    SignInLocks.Attempt attempt = attempt(SignInLocked.Scope.ACCOUNT);
    assertThat(showing.passkey(me, question, "good", place)).isFalse();
    verify(passkeys, never()).answer(any(), any());
    verify(refusals).tell(me, place.address(), Cause.LOCKED, attempt);
  }
}
