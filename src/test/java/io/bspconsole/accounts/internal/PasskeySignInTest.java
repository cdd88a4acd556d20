package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.Sessions;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.accounts.factors.AddOutcome;
import io.bspconsole.accounts.factors.PasskeyFactors;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.Place;
import io.bspconsole.accounts.factors.TestPasskey;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // made before each test
class PasskeySignInTest extends IntegrationTest {

  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "tests", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  @Autowired private Fixtures fixtures;
  @Autowired private People people;
  @Autowired private PersonDirectory directory;
  @Autowired private PasskeyFactors factors;
  @Autowired private PasskeySignIn signIn;
  @Autowired private Passkeys passkeys;
  @Autowired private WebAuthnRelyingPartyOperations operations;
  @Autowired private SessionOpening opening;
  @Autowired private SsoRequirement required;
  @Autowired private SignInLocks locks;
  @Autowired private Refusals refusals;
  @Autowired private SecurityContextHolderStrategy contexts;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private Clock clock;
  @Autowired private Sessions sessions;
  @Autowired private WebApplicationContext context;
  @Autowired private ApplicationEvents events;

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final String address = "at " + UUID.randomUUID(); // where no other test failed from
  private Fixtures.Person person;
  private TestPasskey passkey;

  @BeforeEach
  void somebody_with_a_passkey() {
    person = fixtures.staff(Role.REVIEWER);
    passkey = new TestPasskey(url(""));
    Passkeys.Creation creation = fixtures.as(person, factors::begin);
    Place place = new Place(fixtures.session(person), address);
    assertThat(
            fixtures.as(
                person,
                () -> factors.add(creation, "Laptop", "", passkey.create(creation.json()), place)))
        .isInstanceOf(AddOutcome.Added.class);
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void a_good_passkey_proves_its_owner() {
    assertThat(signIn.authenticate(shown(passkey)).getPrincipal())
        .isInstanceOfSatisfying(
            SignedIn.class, who -> assertThat(who.actor().id()).isEqualTo(person.actor().id()));
    assertThat(events.stream(SignInFailed.class)).isEmpty();
  }

  @Test
  void a_good_passkey_opens_a_session() throws Exception {
    MockMvc browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    MockHttpSession session = new MockHttpSession();
    String asked =
        browser
            .perform(post("/webauthn/authenticate/options").with(csrf()).session(session))
            .andReturn()
            .getResponse()
            .getContentAsString();
    MockHttpServletResponse answer =
        browser
            .perform(
                post("/login/webauthn")
                    .with(csrf())
                    .session(session)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(passkey.get(asked)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(fixtures.as(person, sessions::own))
        .extracting(SessionSummary::address)
        .contains("127.0.0.1");
  }

  @Test
  void a_passkey_that_nobody_has_opens_nothing_and_is_told() {
    refused(new TestPasskey(url("")));
    assertThat(told()).isEqualTo(new SignInFailed(null, address, Cause.UNKNOWN));
  }

  @Test
  void a_disabled_person_is_refused_and_that_is_told() {
    people.disable(person.actor().id());
    refused(passkey);
    assertThat(told()).isEqualTo(new SignInFailed(person.actor().id(), address, Cause.DISABLED));
  }

  @Test
  void where_single_sign_on_is_required_a_passkey_is_refused_and_that_is_told() {
    SsoRequirement elsewhere = mock(SsoRequirement.class);
    when(elsewhere.refuses(any())).thenReturn(true);
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> signIn(passkeys, elsewhere).authenticate(shown(passkey)));
    assertThat(told())
        .isEqualTo(new SignInFailed(person.actor().id(), address, Cause.SSO_REQUIRED));
  }

  @Test
  void an_address_that_failed_often_is_locked_for_good_passkeys_too() {
    TestPasskey stranger = new TestPasskey(url(""));
    for (int i = 0; i < 100; i++) {
      refused(stranger);
    }
    assertThat(events.stream(SignInLocked.class))
        .extracting(SignInLocked::scope)
        .containsExactly(SignInLocked.Scope.ADDRESS);
    events.clear();
    refused(passkey);
    assertThat(told().cause()).isEqualTo(Cause.LOCKED);
  }

  @Test
  void a_refusal_fills_the_log_with_no_stack_trace(CapturedOutput output) {
    refused(new TestPasskey(url("")));
    assertThat(output)
        .contains("A passkey was refused")
        .doesNotContain("at io.bspconsole.accounts");
  }

  @Test
  void a_database_that_is_away_is_no_refusal() {
    Passkeys away = mock(Passkeys.class);
    when(away.answer(any())).thenThrow(new QueryTimeoutException("away"));
    assertThatExceptionOfType(InternalAuthenticationServiceException.class)
        .isThrownBy(() -> signIn(away, required).authenticate(shown(passkey)))
        .satisfies(failure -> {
          MockHttpServletResponse response = new MockHttpServletResponse();
          new PasskeyFailure()
              .onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
          assertThat(response.getStatus()).isEqualTo(503);
        });
    assertThat(events.stream(SignInFailed.class)).isEmpty();
  }

  private void refused(TestPasskey by) {
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> signIn.authenticate(shown(by)));
  }

  private SignInFailed told() {
    return events.stream(SignInFailed.class).toList().getFirst();
  }

  private PasskeySignIn signIn(Passkeys passkeys, SsoRequirement required) {
    return new PasskeySignIn(
        passkeys,
        directory,
        operations,
        opening,
        required,
        locks,
        refusals,
        contexts,
        publisher,
        clock);
  }

  private Authentication shown(TestPasskey by) {
    PublicKeyCredentialRequestOptions options =
        operations.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
    PublicKeyCredential<AuthenticatorAssertionResponse> answer =
        json.readValue(by.get(json.writeValueAsString(options)), new TypeReference<>() {});
    return new WebAuthnAuthenticationRequestToken(
        new RelyingPartyAuthenticationRequest(options, answer));
  }
}
