package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.shell.Texts;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTextsTest {

  @ParameterizedTest
  @EnumSource(Action.class)
  void every_action_has_words(Action action) throws IOException {
    String key = "audit.action." + action;
    assertThat(new Texts().getMessage(key, null, Locale.ENGLISH)).isNotEqualTo(key);
  }

  @ParameterizedTest
  @EnumSource(Subject.Kind.class)
  void every_kind_of_subject_has_words(Subject.Kind kind) throws IOException {
    String key = "audit.kind." + kind;
    assertThat(new Texts().getMessage(key, null, Locale.ENGLISH)).isNotEqualTo(key);
  }
}
