package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.ShownFactors.Kind;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasskeyFactorsTest {

  private final PersonId me = new PersonId(Uuids.next());
  private final Place place = new Place(SessionKey.of("here"), "192.0.2.1");
  private final Passkeys.Question question = mock(Passkeys.Question.class);
  private final CurrentActor current = mock(CurrentActor.class);
  private final Passkeys passkeys = mock(Passkeys.class);
  private final ShownFactors shown = mock(ShownFactors.class);
  private final PasskeyFactors factors =
      new PasskeyFactors(current, mock(Adding.class), passkeys, shown);

  @BeforeEach
  void somebody() {
    when(current.claimant()).thenReturn(Optional.of(me));
  }

  @Test
  void a_good_passkey_of_somebody_else_is_none() {
    when(passkeys.answer(question, "good")).thenReturn(Optional.of(new PersonId(Uuids.next())));
    assertThat(factors.show(question, "good", place)).isFalse();
    verify(shown, never()).note(any(), any(), any());
  }

  @Test
  void a_good_passkey_of_ones_own_is_noted() {
    when(passkeys.answer(question, "good")).thenReturn(Optional.of(me));
    assertThat(factors.show(question, "good", place)).isTrue();
    verify(shown).note(me, place.session(), Kind.PASSKEY);
  }
}
