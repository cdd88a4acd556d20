package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.ProfileAtMeta.Difference;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Vertical;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaFieldsTest {

  private static final ProfileForm OURS =
      new ProfileForm(
          "Roti Pagi",
          "Bread,\nevery morning.",
          "Jalan Mawar 7",
          Vertical.GROCERY,
          "halo@rotipagi.example",
          "https://rotipagi.example",
          "+62215550142",
          "Bu Sari",
          "Fresh",
          "https://toko.rotipagi.example");

  private static final MetaProfile SAME =
      new MetaProfile(
          "Fresh",
          "Jalan Mawar 7",
          "Bread,\r\nevery morning.",
          "halo@rotipagi.example",
          List.of("https://rotipagi.example", "https://toko.rotipagi.example"),
          "GROCERY");

  @Test
  void what_is_the_same_is_not_sent() {
    assertThat(MetaFields.changes(OURS, SAME)).isEmpty();
  }

  @Test
  void only_what_differs_is_sent() {
    MetaProfile theirs =
        new MetaProfile(
            "Fresh",
            "Jalan Melati 1",
            "Bread,\nevery morning.",
            "halo@rotipagi.example",
            List.of("https://rotipagi.example"),
            "GROCERY");

    assertThat(MetaFields.changes(OURS, theirs))
        .containsOnlyKeys("address", "websites")
        .containsEntry("address", "Jalan Mawar 7");
    assertThat(MetaFields.differences(OURS, theirs))
        .containsExactly(
            new Difference("address", "Jalan Mawar 7", "Jalan Melati 1"),
            new Difference(
                "websites",
                "https://rotipagi.example https://toko.rotipagi.example",
                "https://rotipagi.example"));
  }

  @Test
  void an_empty_about_is_left_alone_as_meta_takes_none() {
    MetaProfile theirs = new MetaProfile("Old words", "", "", "", List.of(), "");

    assertThat(MetaFields.changes(ProfileForm.named("Roti"), theirs)).isEmpty();
  }

  @Test
  void a_line_of_business_that_nobody_can_set_reads_as_none() {
    for (String old : List.of("UNDEFINED", "NOT_A_BIZ", "")) {
      MetaProfile theirs = new MetaProfile("", "", "", "", List.of(), old);
      assertThat(MetaFields.changes(ProfileForm.named("Roti"), theirs)).isEmpty();
    }
  }
}
