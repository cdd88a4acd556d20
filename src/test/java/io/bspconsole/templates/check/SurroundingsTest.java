package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is there already counts. */
class SurroundingsTest {

  private static final Instant DELETED = Instant.parse("2026-11-20T08:00:00Z");

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @Test
  void an_account_has_room_for_so_many_templates() {
    assertThat(rules(account(249, 0))).isEmpty();
    assertThat(rules(account(250, 0))).containsExactly("template-limit-near");
    assertThat(rules(account(5_999, 0))).containsExactly("template-limit-near");
    assertThat(rules(account(6_000, 0))).containsExactly("template-limit");
  }

  @Test
  void so_many_are_created_within_an_hour() {
    assertThat(rules(account(0, 99))).isEmpty();
    assertThat(rules(account(0, 100))).containsExactly("creations-in-hour");
  }

  @Test
  void to_edit_needs_no_room() {
    assertThat(rules(new Surroundings(6_000, 100, false, false, 0, 0, null, null, false)))
        .isEmpty();
  }

  @Test
  void an_approved_template_is_edited_once_a_day_and_ten_times_a_month() {
    assertThat(rules(edits(true, 0, 9))).isEmpty();
    assertThat(rules(edits(true, 1, 9))).containsExactly("edit-quota");
    assertThat(rules(edits(true, 0, 10))).containsExactly("edit-quota");
    assertThat(rules(edits(false, 5, 50))).isEmpty();
  }

  @Test
  void the_same_words_under_another_name_block_unless_meta_wrote_them() {
    Surroundings same = new Surroundings(0, 0, true, false, 0, 0, "order_ready", null, false);
    assertThat(rules(same)).containsExactly("duplicate-wording");
    assertThat(
            check
                .check(
                    TemplateContent.parse(
                        """
                        {"name":"a","language":"id","category":"AUTHENTICATION","components":[
                          {"type":"BODY"},{"type":"BUTTONS","buttons":[
                            {"type":"OTP","otp_type":"COPY_CODE"}]}]}
                        """),
                    same)
                .findings())
        .isEmpty();
  }

  @Test
  void a_name_is_kept_for_thirty_days() {
    List<Finding> found =
        check
            .check(content(), new Surroundings(0, 0, true, false, 0, 0, null, DELETED, false))
            .findings();
    assertThat(found).extracting(Finding::rule).containsExactly("name-kept");
    assertThat(found.getFirst().arguments()).containsExactly("2026-12-20");
  }

  @Test
  void what_meta_still_deletes_blocks_with_its_subcode() {
    assertThat(
            check
                .check(content(), new Surroundings(0, 0, false, false, 0, 0, null, null, true))
                .findings())
        .extracting(Finding::metaSubcode)
        .containsExactly(2388023);
  }

  private static Surroundings account(int templates, int createdInHour) {
    return new Surroundings(templates, createdInHour, true, false, 0, 0, null, null, false);
  }

  private static Surroundings edits(boolean approved, int day, int month) {
    return new Surroundings(0, 0, false, approved, day, month, null, null, false);
  }

  private static TemplateContent content() {
    return TemplateContent.parse(TextsToTest.body("Hello there, all is well."));
  }

  private List<String> rules(Surroundings surroundings) {
    return check.check(content(), surroundings).findings().stream().map(Finding::rule).toList();
  }
}
