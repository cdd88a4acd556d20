package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.kernel.ClauseCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileCheckTest {

  private static final ClauseCode REACHABLE = new ClauseCode("P1.2");

  @Test
  void an_unfinished_profile_breaks_no_form() {
    assertThat(ProfileCheck.ofForm(ProfileForm.named(""))).isEmpty();
  }

  @Test
  void without_reach_and_support_a_profile_is_refused_under_P1_2() {
    assertThat(ProfileCheck.ofPublishing(ProfileForm.named("Kopi Tanjung")))
        .extracting(ProfileProblem::field, ProfileProblem::clause)
        .containsExactlyInAnyOrder(
            tuple(ProfileField.EMAIL, REACHABLE), tuple(ProfileField.SUPPORT_CONTACT, REACHABLE));
  }

  @ParameterizedTest
  @CsvSource({"halo@kopi.example,,", ",https://kopi.example,", ",,021 5550 0142"})
  void any_one_way_to_reach_the_business_is_enough(
      @Nullable String email, @Nullable String website, @Nullable String phone) {
    assertThat(
            ProfileCheck.ofPublishing(form(text(email), text(website), text(phone), "Care team")))
        .isEmpty();
  }

  @Test
  void blanks_are_no_support_contact() {
    assertThat(ProfileCheck.ofPublishing(form("halo@kopi.example", "", "", "  ")))
        .extracting(ProfileProblem::field)
        .containsExactly(ProfileField.SUPPORT_CONTACT);
  }

  @ParameterizedTest
  @EnumSource(ProfileField.class)
  void what_nobody_sees_is_refused_in_each_field(ProfileField field) {
    String hostile = "a\u202Eb\u0000";
    ProfileForm form =
        new ProfileForm(
            hostile, hostile, hostile, null, hostile, hostile, hostile, hostile, hostile, hostile);

    assertThat(ProfileCheck.ofForm(form))
        .filteredOn(problem -> problem.field() == field)
        .extracting(ProfileProblem::messageKey)
        .containsExactly("clients.profile.problem.unseen");
  }

  @Test
  void description_and_address_may_have_several_lines() {
    ProfileForm form = new ProfileForm("A", "one\ntwo", "street\r\ncity", null, "", "", "", "");

    assertThat(ProfileCheck.ofForm(form)).isEmpty();
  }

  @Test
  void a_name_is_needed_to_publish() {
    ProfileForm nameless = new ProfileForm(" ", "", "", null, "a@b.example", "", "", "Care team");

    assertThat(ProfileCheck.ofPublishing(nameless))
        .extracting(ProfileProblem::field)
        .containsExactly(ProfileField.DISPLAY_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halo", "halo@", "@kopi.example", "a b@kopi.example", "halo@kopi"})
  void an_address_that_no_mail_reaches_is_refused(String email) {
    assertThat(ProfileCheck.ofForm(form(email, "", "", "")))
        .extracting(ProfileProblem::field)
        .containsExactly(ProfileField.EMAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kopi", "kopi .example", "ftp://kopi.example", "https://", "https:// kopi"})
  void a_website_starts_with_http(String website) {
    assertThat(ProfileCheck.ofForm(form("", website, "", "")))
        .extracting(ProfileProblem::field)
        .containsExactly(ProfileField.WEBSITE);
  }

  @ParameterizedTest
  @CsvSource({
    "021 5550 0142,+622155500142",
    "+62 21 5550 0142,+622155500142",
    "0812-3456-7890,+6281234567890",
    "+65 6123 4567,+6561234567"
  })
  void phone_numbers_are_kept_in_one_form(String typed, String kept) {
    ProfileForm form = form("", "", typed, "");

    assertThat(ProfileCheck.ofForm(form)).isEmpty();
    assertThat(ProfileCheck.normalised(form).phone()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "+62", "call us", "+999 123 456"})
  void what_cannot_be_dialled_is_no_phone_number(String phone) {
    assertThat(ProfileCheck.ofForm(form("", "", phone, "")))
        .extracting(ProfileProblem::field)
        .containsExactly(ProfileField.PHONE);
  }

  @ParameterizedTest
  @CsvSource({
    "kopi.example,https://kopi.example",
    "www.kopi.example/menu?a=1,https://www.kopi.example/menu?a=1",
    "http://kopi.example,http://kopi.example"
  })
  void a_host_is_enough_of_a_website(String typed, String kept) {
    ProfileForm form = form("", typed, "", "");

    assertThat(ProfileCheck.ofForm(form)).isEmpty();
    assertThat(ProfileCheck.normalised(form).website()).isEqualTo(kept);
  }

  @Test
  void what_is_wrong_reaches_nobody() {
    assertThat(ProfileCheck.hasReach(form("not mail", "kopi", "abc", ""))).isFalse();
    assertThat(ProfileCheck.hasReach(form("not mail", "kopi.example", "abc", ""))).isTrue();
  }

  @Test
  void lengths_count_characters_not_code_units() {
    String fits = "☕".repeat(511) + "🥐";
    ProfileForm form = new ProfileForm("Kopi", fits, "", null, "", "", "", "");
    ProfileForm longer = new ProfileForm("Kopi", fits + "!", "", null, "", "", "", "");

    assertThat(ProfileCheck.ofForm(form)).isEmpty();
    assertThat(ProfileCheck.ofForm(longer))
        .singleElement()
        .satisfies(problem -> assertThat(problem.arguments()).containsExactly(512));
  }

  @ParameterizedTest
  @CsvSource({
    "ABOUT, 139",
    "ADDRESS, 256",
    "DESCRIPTION, 512",
    "EMAIL, 128",
    "WEBSITE, 256",
    "SECOND_WEBSITE, 256"
  })
  void fields_of_metas_have_metas_limits(ProfileField field, int limit) {
    assertThat(field.limit()).isEqualTo(limit);
  }

  private static ProfileForm form(String email, String website, String phone, String support) {
    return new ProfileForm("Kopi Tanjung", "", "", null, email, website, phone, support);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
