package io.bspconsole.policy.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class EditionFileTest {

  private static final String COMPLETE =
      """
      edition: "2021-10-08"
      sections:
        - code: P1
          name: {en: Section, id: Bagian}
          clauses:
            - code: P1.1
              coverage: here
              title: {en: Title, id: Judul}
              text: {en: Text, id: Teks}
              console: {en: Console, id: Konsol}
      """;

  @Test
  void a_complete_edition_is_read() {
    assertThat(EditionFile.read(file(COMPLETE)).clauses()).hasSize(1);
  }

  @Test
  void a_malformed_code_is_refused() {
    refuses(COMPLETE.replace("P1.1", "P1.1a"), "P1.1a");
  }

  @Test
  void a_code_that_occurs_twice_is_refused() {
    String clause = COMPLETE.substring(COMPLETE.indexOf("      - code: P1.1"));
    refuses(COMPLETE + clause, "P1.1 is misplaced or occurs twice");
  }

  @Test
  void a_clause_in_the_section_of_another_is_refused() {
    refuses(COMPLETE.replace("P1.1", "P2.1"), "P2.1 is misplaced");
  }

  @Test
  void a_missing_language_is_refused() {
    refuses(COMPLETE.replace(", id: Teks", ""), "sections[0].clauses[0].text.id");
  }

  @Test
  void a_blank_text_is_refused() {
    refuses(COMPLETE.replace("id: Konsol", "id: ' '"), "console.id");
  }

  private static void refuses(String content, String why) {
    assertThatIllegalStateException()
        .isThrownBy(() -> EditionFile.read(file(content)))
        .withMessageContaining(why);
  }

  private static ByteArrayResource file(String content) {
    return new ByteArrayResource(content.getBytes(UTF_8));
  }
}
