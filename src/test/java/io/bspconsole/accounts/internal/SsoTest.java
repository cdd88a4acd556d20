package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.FactorOfTests;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import io.bspconsole.support.PageReader;
import io.bspconsole.support.Whole;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Single sign-on against a real provider, over HTTP as a browser does it. */
@SuppressWarnings("NullAway.Init") // made before the tests
@Whole
class SsoTest extends IntegrationTest {

  private static OidcServer provider;

  @Autowired private Fixtures fixtures;
  @Autowired private SsoLinking linking;
  @Autowired private SessionTable table;
  @Autowired private PersonDirectory directory;
  @Autowired private IdentityProvider known;
  @Autowired private FactorOfTests others;
  @Autowired private People people;
  @Autowired private Staff staff;
  @Autowired private Mailbox mailbox;
  @Autowired private PasswordStore passwords;
  @Autowired private JdbcClient jdbc;

  private SsoBrowser browser;
  private Fixtures.Person person;
  private String subject;

  @BeforeAll
  static void start() {
    provider = new OidcServer(issuer(), url(""));
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @BeforeEach
  void somebody() {
    known.forget();
    browser = new SsoBrowser(url(""));
    person = fixtures.staff(Role.MANAGER);
    subject = "s-" + UUID.randomUUID();
  }

  @AfterEach
  void close() {
    browser.close();
    provider.reset();
  }

  @Test
  void a_linked_person_is_signed_in() {
    link(person, subject);
    assertThat(browser.signIn(subject)).isEqualTo(url("/"));
    assertThat(running(person)).hasSize(1);
    assertThat(browser.console.browse("/account").headers().firstValue("Location")).isEmpty();
  }

  @Test
  void the_session_remembers_the_way_in() {
    link(person, subject);
    provider.claims.put("sid", "provider-1");
    browser.signIn(subject);
    assertThat(row(browser)).isEqualTo("SSO provider-1");
    browser.console.signIn(fixtures.staff(Role.MANAGER).email(), Fixtures.PASSWORD);
    assertThat(row(browser)).isEqualTo("PASSWORD null");
  }

  @Test
  void factors_are_as_fresh_as_the_provider_says() {
    others.leave(person.actor().id());
    link(person, subject);
    Instant shown = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    provider.claims.putAll(Map.of("amr", List.of("mfa"), "auth_time", shown.getEpochSecond()));
    browser.signIn(subject);
    assertThat(proof(browser)).isEqualTo(new Proof(false, shown));
  }

  @Test
  void factors_of_the_future_were_shown_just_now() {
    others.leave(person.actor().id());
    link(person, subject);
    provider.claims.putAll(
        Map.of(
            "amr",
            List.of("mfa"),
            "auth_time",
            Instant.now().plus(Duration.ofDays(1)).getEpochSecond()));
    browser.signIn(subject);
    assertThat(proof(browser).shownAt()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void factors_without_a_time_complete_the_sign_in_and_are_never_fresh() {
    others.leave(person.actor().id());
    link(person, subject);
    provider.claims.put("amr", List.of("mfa"));
    provider.unsaid.add("auth_time");
    browser.signIn(subject);
    assertThat(proof(browser)).isEqualTo(new Proof(false, Instant.EPOCH));
  }

  @Test
  void several_factors_at_the_provider_count_as_our_second_one_and_a_single_one_does_not() {
    others.leave(person.actor().id());
    link(person, subject);
    provider.claims.put("amr", List.of("pwd", "mfa"));
    browser.signIn(subject);
    assertThat(browser.console.browse("/account").headers().firstValue("Location")).isEmpty();
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      provider.claims.put("amr", List.of("pwd"));
      other.signIn(subject);
      assertThat(other.console.browse("/account").headers().firstValue("Location"))
          .hasValueSatisfying(there -> assertThat(there).endsWith("/second-factor"));
    }
  }

  @Test
  void signing_in_gives_the_session_a_new_name() {
    link(person, subject);
    browser.open("sign-in").click("Sign in with Nusa ID");
    String before = browser.console.sessionId();
    browser.goAndReturn(subject);
    assertThat(browser.console.sessionId()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void the_way_out_has_state_nonce_and_a_proof_key_and_asks_for_nothing_but_who_it_is() {
    browser.open("sign-in").click("Sign in with Nusa ID");
    assertThat(browser.leave())
        .startsWith(issuer() + "/oauth2/authorize?")
        .contains("response_type=code", "&scope=openid&", "&state=", "&nonce=")
        .contains("&code_challenge=", "&code_challenge_method=S256")
        .contains("&redirect_uri=" + url("/sso/return"), "&max_age=900")
        .doesNotContain("prompt=");
  }

  @Test
  void nobody_is_sent_to_the_provider_who_clicked_nothing() {
    browser.open("sign-in");
    assertThat(browser.leave()).doesNotContain(issuer());
    browser.click("Sign in with Nusa ID");
    assertThat(browser.leave()).contains(issuer());
    assertThat(browser.leave()).doesNotContain(issuer()); // one click, one way
  }

  @Test
  void the_same_email_lets_nobody_in() {
    link(person, subject);
    provider.claims.putAll(Map.of("email", person.email(), "email_verified", true));
    assertThat(browser.signIn("somebody-else")).isEqualTo(url("/sso/unlinked"));
    assertThat(running(person)).isEmpty();
  }

  @Test
  void the_same_subject_of_another_issuer_lets_nobody_in() {
    linking.link(
        person.actor().id(),
        new Identity("https://other.example", subject, null, false, null, null));
    assertThat(browser.signIn(subject)).isEqualTo(url("/sso/unlinked"));
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("iss", "https://other.example"),
        Arguments.of("aud", List.of("another-console")),
        Arguments.of("azp", "another-console"),
        Arguments.of("nonce", "of-another-sign-in"),
        Arguments.of("exp", Instant.now().minus(Duration.ofMinutes(2))),
        Arguments.of("iat", Instant.now().plus(Duration.ofMinutes(10))));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void a_token_that_does_not_fit_lets_nobody_in(String claim, Object lie) {
    link(person, subject);
    if (claim.equals("exp")) {
      provider.claims.put("iat", Instant.now().minus(Duration.ofMinutes(5)));
    }
    provider.claims.put(claim, lie);
    assertThat(browser.signIn(subject)).isEqualTo(url("/sso/invalid"));
    assertThat(running(person)).isEmpty();
  }

  static Stream<UnaryOperator<String>> forgeries() {
    return Stream.of(SsoTest::tampered, SsoTest::unsigned, SsoTest::signedWithTheSecret);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void a_token_that_the_provider_did_not_sign_lets_nobody_in(UnaryOperator<String> forgery) {
    link(person, subject);
    provider.tokens = forgery;
    assertThat(browser.signIn(subject)).isEqualTo(url("/sso/invalid"));
    assertThat(running(person)).isEmpty();
  }

  @Test
  void an_answer_with_another_state_is_nobodys() {
    link(person, subject);
    browser.open("sign-in").click("Sign in with Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    assertThat(browser.comeBack(back.replaceFirst("state=", "state=x")))
        .isEqualTo(url("/sso/lost"));
    assertThat(running(person)).isEmpty();
  }

  @Test
  void an_answer_counts_once_and_only_in_the_browser_that_asked() {
    link(person, subject);
    browser.open("sign-in").click("Sign in with Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      other.open("sign-in");
      assertThat(other.comeBack(back)).isEqualTo(url("/sso/lost"));
    }
    assertThat(browser.comeBack(back)).isEqualTo(url("/"));
    assertThat(browser.comeBack(back)).isEqualTo(url("/sso/lost"));
  }

  @Test
  void an_answer_of_another_issuer_is_refused() {
    link(person, subject);
    browser.open("sign-in").click("Sign in with Nusa ID");
    String back = browser.atProvider(browser.leave(), subject).replaceAll("&iss=[^&]*", "");
    assertThat(browser.comeBack(back + "&iss=https://other.example"))
        .isEqualTo(url("/sso/invalid"));
  }

  @Test
  void whoever_turns_back_at_the_provider_is_told_so() {
    browser.open("sign-in").click("Sign in with Nusa ID");
    String state = browser.leave().replaceAll(".*[&?]state=([^&]*).*", "$1");
    assertThat(browser.comeBack(url("/sso/return?error=access_denied&state=" + state)))
        .isEqualTo(url("/sso/refused"));
  }

  @Test
  void a_disabled_person_stays_outside() {
    link(person, subject);
    people.disable(person.actor().id());
    assertThat(browser.signIn(subject)).isEqualTo(url("/sso/disabled"));
  }

  @Test
  void somebody_of_a_client_stays_outside() {
    Fixtures.Person member = fixtures.member(fixtures.client("Toko Login"), Role.OWNER);
    assertThatThrownBy(() -> link(member, subject)).isInstanceOf(SsoRefused.class);
    link(person, subject);
    jdbc.sql("UPDATE person_identity SET person_id = ? WHERE person_id = ?")
        .params(Uuids.bytes(member.actor().id().value()), Uuids.bytes(person.actor().id().value()))
        .update();
    assertThat(browser.signIn(subject)).isEqualTo(url("/sso/not-staff"));
    assertThat(running(member)).isEmpty();
  }

  @Test
  void wrong_passwords_do_not_shut_this_way() {
    link(person, subject);
    for (int i = 0; i < 5; i++) {
      browser.console.signIn(person.email(), "wrong");
    }
    assertThat(browser.signIn(subject)).isEqualTo(url("/"));
  }

  @Test
  void a_person_links_himself_and_then_signs_in_so() {
    browser.console.signIn(person.email(), Fixtures.PASSWORD);
    browser.open("account").click("Link Nusa ID");
    String there = browser.leave();
    assertThat(there).contains("&prompt=login");
    assertThat(browser.comeBack(browser.atProvider(there, subject)))
        .isEqualTo(url("/account?linked"));
    assertThat(told(person, "IDENTITY_LINKED")).isOne();
    assertThat(mailbox.last(person.email()).body()).contains("Nusa ID was linked");
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      assertThat(other.signIn(subject)).isEqualTo(url("/"));
    }
  }

  @Test
  void nobody_goes_to_be_linked_without_a_fresh_factor() {
    browser.console.signIn(person.email(), Fixtures.PASSWORD);
    browser.open("account");
    staleFactor();
    assertThat(browser.click("Link Nusa ID")).contains("Is it you?");
    assertThat(browser.leave()).doesNotContain(issuer());
  }

  @Test
  void nobody_is_linked_whose_factor_went_stale_at_the_provider() {
    browser.console.signIn(person.email(), Fixtures.PASSWORD);
    browser.open("account").click("Link Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    staleFactor();
    assertThat(browser.comeBack(back)).isEqualTo(url("/sso/stale"));
    assertThat(told(person, "IDENTITY_LINKED")).isZero();
  }

  @Test
  void an_identity_of_somebody_else_cannot_be_linked() {
    link(fixtures.staff(Role.REVIEWER), subject);
    browser.console.signIn(person.email(), Fixtures.PASSWORD);
    browser.open("account").click("Link Nusa ID");
    assertThat(browser.goAndReturn(subject)).isEqualTo(url("/sso/taken"));
  }

  @Test
  void nobody_links_in_a_session_that_is_somebody_elses_by_now() {
    browser.console.signIn(person.email(), Fixtures.PASSWORD);
    browser.open("account").click("Link Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    browser.console.signIn(fixtures.staff(Role.REVIEWER).email(), Fixtures.PASSWORD);
    assertThat(browser.comeBack(back)).isEqualTo(url("/sso/lost"));
  }

  @Test
  void unlinking_shuts_the_way_and_ends_the_other_sessions() {
    link(person, subject);
    browser.signIn(subject);
    try (PageReader here = new PageReader()) {
      here.signIn(person.email(), Fixtures.PASSWORD);
      linking.unlink(person.actor().id(), person.actor().name(), SessionKey.of(here.sessionId()));
      assertThat(running(person)).hasSize(1);
    }
    assertThat(told(person, "IDENTITY_UNLINKED")).isOne();
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      assertThat(other.signIn(subject)).isEqualTo(url("/sso/unlinked"));
    }
  }

  @Test
  void an_invitation_can_be_accepted_at_the_provider() {
    String email = "new" + Uuids.next() + "@provider.example";
    invite(email);
    browser
        .open("invitation/" + mailbox.secret(email))
        .type("Your name", "Sinta Baru")
        .click("Accept with Nusa ID");
    assertThat(browser.goAndReturn(subject)).isEqualTo(url("/"));
    assertThat(directory.byEmail(email))
        .hasValueSatisfying(it -> {
          assertThat(it.name()).isEqualTo("Sinta Baru");
          assertThat(table.running(it.id())).hasSize(1);
          assertThat(it.passwordHash()).isEqualTo(passwords.nobodys()); // nothing was hashed
        });
  }

  @Test
  void an_invitation_for_an_account_that_is_there_links_nobody() {
    String email = "known" + Uuids.next() + "@provider.example";
    invite(email);
    String secret = mailbox.secret(email);
    browser
        .open("invitation/" + secret)
        .type("Your name", "Sinta Lama")
        .click("Accept with Nusa ID");
    people.add(email, "Sinta Lama", Fixtures.PASSWORD);
    assertThat(browser.goAndReturn(subject)).isEqualTo(url("/sso/invitation-known"));
    assertThat(browser.open("invitation/" + secret).page())
        .contains("Join")
        .doesNotContain("Accept with Nusa ID");
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      assertThat(other.signIn(subject)).isEqualTo(url("/sso/unlinked"));
    }
  }

  @Test
  void an_invitation_that_was_used_meanwhile_links_nobody() {
    String email = "late" + Uuids.next() + "@provider.example";
    Invitation invitation = invite(email);
    browser
        .open("invitation/" + mailbox.secret(email))
        .type("Your name", "Sinta Lambat")
        .click("Accept with Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    fixtures.run(fixtures.staff(Role.ADMINISTRATOR), () -> staff.withdraw(invitation.id()));
    assertThat(browser.comeBack(back)).isEqualTo(url("/sso/invitation-gone"));
    assertThat(directory.byEmail(email)).isEmpty();
  }

  @Test
  void an_identity_that_is_taken_leaves_the_invitation_open() {
    link(person, subject);
    String email = "twice" + Uuids.next() + "@provider.example";
    invite(email);
    browser
        .open("invitation/" + mailbox.secret(email))
        .type("Your name", "Sinta Dua")
        .click("Accept with Nusa ID");
    assertThat(browser.goAndReturn(subject)).isEqualTo(url("/sso/taken"));
    assertThat(directory.byEmail(email)).isEmpty();
  }

  @Test
  void a_provider_that_is_away_is_told_and_does_no_harm() {
    provider.close();
    try {
      browser.open("sign-in").click("Sign in with Nusa ID");
      assertThat(browser.leave()).isEqualTo(url("/sso/away"));
      assertThat(browser.open("sso/away").page()).contains("Nusa ID does not answer");
      assertThat(browser.console.signIn(person.email(), Fixtures.PASSWORD))
          .doesNotContain("sign-in");
    } finally {
      provider = new OidcServer(issuer(), url(""));
    }
  }

  @Test
  void a_provider_that_goes_away_in_the_middle_is_told_too() {
    link(person, subject);
    browser.open("sign-in").click("Sign in with Nusa ID");
    String back = browser.atProvider(browser.leave(), subject);
    provider.close();
    try {
      assertThat(browser.comeBack(back)).isEqualTo(url("/sso/away"));
    } finally {
      provider = new OidcServer(issuer(), url(""));
    }
  }

  @Test
  void signing_out_ends_the_providers_session_and_leads_back() {
    link(person, subject);
    browser.signIn(subject);
    String answer = browser.open("account").click("Sign out");
    String place =
        answer.replaceAll("(?s).*\"(" + issuer() + "/connect/logout\\?[^\"]+)\".*", "$1");
    assertThat(SsoBrowser.location(browser.get(place))).isEqualTo(url("/sign-in?signed-out"));
    assertThat(running(person)).isEmpty();
  }

  @Test
  void the_provider_ends_the_session_that_it_names_at_once() {
    link(person, subject);
    provider.claims.put("sid", "named-" + subject);
    browser.signIn(subject);
    try (SsoBrowser other = new SsoBrowser(url(""))) {
      provider.claims.put("sid", "another-" + subject);
      other.signIn(subject);
      assertThat(signOut(Map.of("sid", "named-" + subject))).isEqualTo(200);
      assertThat(running(person))
          .extracting(SessionSummary::key)
          .containsExactly(SessionKey.of(other.console.sessionId()));
    }
    assertThat(told(person, "SIGNED_OUT")).isOne();
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() ->
            assertThat(SsoBrowser.location(browser.console.browse("/account")))
                .contains("/sign-in"));
  }

  @Test
  void the_provider_ends_all_sessions_of_a_subject_that_came_from_it() {
    link(person, subject);
    browser.signIn(subject);
    try (PageReader byPassword = new PageReader()) {
      byPassword.signIn(person.email(), Fixtures.PASSWORD);
      assertThat(signOut(Map.of("sub", subject))).isEqualTo(200);
      assertThat(running(person))
          .extracting(SessionSummary::key)
          .containsExactly(SessionKey.of(byPassword.sessionId()));
    }
  }

  static Stream<Map<String, Object>> falseSignOuts() {
    return Stream.of(
        Map.of("nonce", "one"),
        Map.of("events", Map.of()),
        Map.of("aud", List.of("another-console")),
        Map.of("iss", "https://other.example"),
        Map.of("iat", Instant.now().minus(Duration.ofMinutes(5))));
  }

  @ParameterizedTest
  @MethodSource("falseSignOuts")
  void a_sign_out_that_does_not_fit_ends_nothing(Map<String, Object> lie) {
    link(person, subject);
    browser.signIn(subject);
    Map<String, Object> said = new HashMap<>(Map.of("sub", subject));
    said.putAll(lie);
    assertThat(signOut(said)).isEqualTo(400);
    assertThat(running(person)).hasSize(1);
  }

  @Test
  void a_sign_out_that_nobody_signed_ends_nothing() {
    link(person, subject);
    browser.signIn(subject);
    assertThat(post(tampered(token(Map.of("sub", subject))))).isEqualTo(400);
    assertThat(post(signedWithTheSecret(token(Map.of("sub", subject))))).isEqualTo(400);
    assertThat(post("nonsense")).isEqualTo(400);
    assertThat(running(person)).hasSize(1);
  }

  @Test
  void every_problem_has_a_page() {
    for (SsoProblem problem : SsoProblem.values()) {
      assertThat(browser.open("sso/" + problem.parameter()).page())
          .as(problem.name())
          .contains("Sign-in did not work")
          .doesNotContain("accounts.sso", "!{");
    }
  }

  private Invitation invite(String email) {
    return ((InviteOutcome.Invited)
            fixtures.as(
                fixtures.staff(Role.ADMINISTRATOR),
                () -> staff.invite(email, Set.of(Role.MANAGER), Locale.ENGLISH)))
        .invitation();
  }

  private void link(Fixtures.Person who, String as) {
    linking.link(who.actor().id(), new Identity(issuer(), as, null, false, null, null));
  }

  private List<SessionSummary> running(Fixtures.Person who) {
    return table.running(who.actor().id());
  }

  private String row(SsoBrowser of) {
    return jdbc.sql(
            "SELECT CONCAT(signed_in_by, ' ', COALESCE(provider_session, 'null'))"
                + " FROM person_session WHERE id = ?")
        .param(SessionKey.of(of.console.sessionId()).bytes())
        .query(String.class)
        .single();
  }

  private Proof proof(SsoBrowser of) {
    return table.find(List.of(SessionKey.of(of.console.sessionId()))).getFirst().proof();
  }

  /** Lets the browser's session have shown its factor long ago; nodes see that after a second. */
  private void staleFactor() {
    jdbc.sql("UPDATE person_session SET factor_at = factor_at - INTERVAL 1 DAY WHERE id = ?")
        .param(SessionKey.of(browser.console.sessionId()).bytes())
        .update();
    await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
  }

  private int told(Fixtures.Person who, String action) {
    PersonId id = who.actor().id();
    return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_id = ?")
        .params(action, id.toString())
        .query(Integer.class)
        .single();
  }

  private static String token(Map<String, Object> said) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "iss", issuer(),
                "aud", List.of(OidcServer.CLIENT),
                "iat", Instant.now(),
                "exp", Instant.now().plus(Duration.ofMinutes(2)),
                "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    all.putAll(said);
    return provider.sign(all);
  }

  private int signOut(Map<String, Object> said) {
    return post(token(said));
  }

  private int post(String token) {
    return browser
        .console
        .post("/sso/logout", "application/x-www-form-urlencoded", "logout_token=" + token)
        .statusCode();
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    parts[1] =
        base64(said.replaceFirst("\"jti\":\"", "\"jti\":\"x").replaceFirst("}$", ",\"x\":1}"));
    return String.join(".", parts);
  }

  private static String unsigned(String token) {
    try {
      return new PlainJWT(JWTParser.parse(token).getJWTClaimsSet()).serialize();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String signedWithTheSecret(String token) {
    try {
      SignedJWT forged =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256), JWTParser.parse(token).getJWTClaimsSet());
      forged.sign(new MACSigner(OidcServer.SECRET));
      return forged.serialize();
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
