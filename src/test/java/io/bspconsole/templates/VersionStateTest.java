package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.VersionState.ChangesRequested;
import io.bspconsole.templates.VersionState.Cleared;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.VersionState.Declined;
import io.bspconsole.templates.VersionState.Draft;
import io.bspconsole.templates.VersionState.InReview;
import io.bspconsole.templates.VersionState.Ruling;
import io.bspconsole.templates.content.ContentHash;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionStateTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ContentHash CONTENT = new ContentHash("ab".repeat(32));
  private static final ContentHash OTHER = new ContentHash("cd".repeat(32));

  private final PersonId writer = PersonId.next();
  private final PersonId submitter = PersonId.next();
  private final PersonId reviewer = PersonId.next();
  private final InReview inReview =
      new Draft(NOON).submit(Set.of(writer), Set.of(submitter), CONTENT, NOON);

  @Test
  void who_submits_is_an_author_too() {
    assertThat(inReview.authors()).containsExactlyInAnyOrder(writer, submitter);
  }

  @Test
  void a_reviewer_clears_what_others_wrote() {
    assertThat(inReview.clear(CONTENT, by(reviewer)))
        .isEqualTo(new Ruling.Given(new Cleared(by(reviewer), null)));
  }

  @Test
  void nobody_decides_on_a_text_they_worked_on() {
    for (PersonId author : Set.of(writer, submitter)) {
      assertThat(inReview.clear(CONTENT, by(author))).isEqualTo(refused(Verdict.OWN_WORK));
      assertThat(inReview.requestChanges(by(author))).isEqualTo(refused(Verdict.OWN_WORK));
      assertThat(inReview.decline(by(author))).isEqualTo(refused(Verdict.OWN_WORK));
    }
  }

  @Test
  void clearance_belongs_to_the_content_that_was_looked_at() {
    assertThat(inReview.clear(OTHER, by(reviewer))).isEqualTo(refused(Verdict.OTHER_CONTENT));
  }

  @Test
  void what_was_handed_back_or_declined_admits_a_new_draft() {
    assertThat(new ChangesRequested(by(reviewer)).admitsDraft(MetaState.SILENT)).isTrue();
    assertThat(new Declined(by(reviewer)).admitsDraft(MetaState.SILENT)).isTrue();
  }

  @Test
  void what_is_under_way_admits_none() {
    Cleared cleared = new Cleared(by(reviewer), null);
    assertThat(inReview.admitsDraft(MetaState.SILENT)).isFalse();
    assertThat(cleared.admitsDraft(MetaState.SILENT)).isFalse();
    assertThat(cleared.sent(NOON).admitsDraft(at("PENDING"))).isFalse();
  }

  @Test
  void what_meta_would_not_take_can_be_corrected() {
    SendProblem problem = new SendProblem(100, 2388023, "Title", "Words", NOON);
    assertThat(new Cleared(by(reviewer), null).refused(problem).admitsDraft(MetaState.SILENT))
        .isTrue();
  }

  @Test
  void what_meta_has_can_be_edited_as_far_as_meta_lets() {
    VersionState sent = new Cleared(by(reviewer), null).sent(NOON);
    assertThat(Set.of("APPROVED", "REJECTED", "PAUSED"))
        .allMatch(status -> sent.admitsDraft(at(status)));
    assertThat(Set.of("PENDING", "DISABLED", "IN_APPEAL", "ARCHIVED", "DELETED", "NEWS_TO_US"))
        .noneMatch(status -> sent.admitsDraft(at(status)));
  }

  private static MetaState at(String status) {
    return MetaState.SILENT.answered(MetaStatus.bare(status, NOON, null), "UTILITY", null);
  }

  private static Ruling refused(Verdict why) {
    return new Ruling.Refused(why);
  }

  private static Decision by(PersonId person) {
    return new Decision(person, "Somebody", NOON, Objection.of("Words", new ClauseCode("P1.5")));
  }
}
