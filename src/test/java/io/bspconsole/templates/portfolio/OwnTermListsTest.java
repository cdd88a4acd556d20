package io.bspconsole.templates.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.check.Finding;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.check.TermForm.Why;
import io.bspconsole.templates.check.TermList;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnTermListsTest extends TemplateStory {

  private static final String LIST = "adult";

  @Autowired private OwnTermLists lists;
  @Autowired private TermsInForce inForce;
  @Autowired private TemplateCheck check;
  @Autowired private JdbcClient jdbc;
  private Person administrator;

  @BeforeEach
  void signIn() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @AfterEach
  void putBack() {
    all().forEach(kept -> fixtures.as(administrator, () -> lists.remove(kept, "Test is over.")));
    inForce.follow();
  }

  @Test
  void what_is_added_is_looked_for_as_soon_as_the_node_has_read_it() {
    String before = check.edition();
    assertThat(add("Zorblax\n\nkuning zorblax*")).isEqualTo(new TermsOutcome.Kept(2, 0));
    assertThat(check.edition()).isEqualTo(before);

    inForce.follow();

    assertThat(check.edition()).isNotEqualTo(before);
    assertThat(rules("Pesan zorblax hari ini, kak.")).contains(LIST);
    assertThat(all())
        .allSatisfy(kept -> {
          assertThat(kept.comment()).isEqualTo("Seen in complaints.");
          assertThat(kept.by()).isEqualTo(administrator.actor().name());
        })
        .extracting(kept -> kept.term().term())
        .containsExactly("kuning zorblax*", "zorblax");
  }

  @Test
  void what_is_removed_is_looked_for_no_more_and_makes_one_more_edition() {
    String first = check.edition();
    add("zorblax");
    inForce.follow();
    String second = check.edition();

    KeptTerm kept = all().getFirst();
    assertThat(remove(kept, " ")).isEqualTo(new TermsOutcome.NoComment());
    assertThat(remove(kept, "Wrong.")).isEqualTo(new TermsOutcome.Kept(1, 0));
    assertThat(remove(kept, "Wrong.")).isEqualTo(new TermsOutcome.Kept(0, 1));
    inForce.follow();

    assertThat(rules("Pesan zorblax hari ini, kak.")).doesNotContain(LIST);
    assertThat(List.of(first, second, check.edition())).doesNotHaveDuplicates();
  }

  @Test
  void one_of_ours_is_switched_off_and_on_again() {
    String shipped = TermList.find(LIST).orElseThrow().shipped("en").getFirst();
    String text = "Here: " + shipped + ", today.";
    assertThat(rules(text)).contains(LIST);
    assertThat(off("zorblax")).isEqualTo(new TermsOutcome.Nothing());

    assertThat(off(shipped)).isEqualTo(new TermsOutcome.Kept(1, 0));
    inForce.follow();
    assertThat(rules(text)).doesNotContain(LIST);

    remove(all().getFirst(), "It is needed after all.");
    inForce.follow();
    assertThat(rules(text)).contains(LIST);
  }

  @Test
  void nothing_is_kept_twice_and_then_nothing_changes() {
    add("zorblax");
    inForce.follow();
    String edition = check.edition();
    String shipped = TermList.find(LIST).orElseThrow().shipped("en").getFirst();

    assertThat(add("Zorblax!\nzorblax")).isEqualTo(new TermsOutcome.Kept(0, 1));
    assertThat(lists(shipped)).isEqualTo(new TermsOutcome.Kept(0, 1));
    inForce.follow();

    assertThat(check.edition()).isEqualTo(edition);
  }

  @Test
  void of_two_at_once_both_are_kept() {
    List<CompletableFuture<TermsOutcome>> both =
        Stream.of("zorblax satu\nzorblax tiga", "zorblax dua\nzorblax tiga")
            .map(typed -> CompletableFuture.supplyAsync(() -> add(typed)))
            .toList();
    both.forEach(CompletableFuture::join);
    assertThat(all())
        .extracting(kept -> kept.term().term())
        .containsExactly("zorblax dua", "zorblax satu", "zorblax tiga");
  }

  @Test
  void bad_input_changes_nothing_and_says_what_is_wrong() {
    assertThat(add("zorblax\na")).isEqualTo(new TermsOutcome.Unusable("a", Why.TOO_SHORT));
    assertThat(add(" \n ")).isEqualTo(new TermsOutcome.Nothing());
    assertThat(fixtures.as(administrator, () -> lists.add("no-list", "en", "zorblax", "Because.")))
        .isEqualTo(new TermsOutcome.Nothing());
    assertThat(fixtures.as(administrator, () -> lists.add(LIST, "xx", "zorblax", "Because.")))
        .isEqualTo(new TermsOutcome.Nothing());
    for (String comment : List.of("", " ", "x".repeat(KeptTerm.LONGEST_COMMENT + 1))) {
      assertThat(fixtures.as(administrator, () -> lists.add(LIST, "en", "zorblax", comment)))
          .isEqualTo(new TermsOutcome.NoComment());
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void as_many_as_may_be_pasted_are_kept_and_one_more_is_not() {
    assertThat(add(zorblaxes(OwnTermLists.MOST_AT_ONCE + 1)))
        .isEqualTo(new TermsOutcome.TooMany(OwnTermLists.MOST_AT_ONCE));
    assertThat(add(zorblaxes(OwnTermLists.MOST_AT_ONCE)))
        .isEqualTo(new TermsOutcome.Kept(OwnTermLists.MOST_AT_ONCE, 0));
  }

  @Test
  void the_trail_tells_each_change() {
    long before = told();
    add("zorblax");
    remove(all().getFirst(), "Wrong.");
    add("a");
    assertThat(told()).isEqualTo(before + 2);
  }

  private long told() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry"
                + " WHERE CAST(entry AS CHAR) LIKE '%CHECK_TERMS_CHANGED%'")
        .query(Long.class)
        .single();
  }

  private static String zorblaxes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "zorblax " + Integer.toString(i, 36))
        .collect(Collectors.joining("\n"));
  }

  private TermsOutcome add(String typed) {
    return fixtures.as(administrator, () -> lists.add(LIST, "id", typed, "Seen in complaints."));
  }

  private TermsOutcome lists(String typed) {
    return fixtures.as(administrator, () -> lists.add(LIST, "en", typed, "Seen in complaints."));
  }

  private TermsOutcome off(String term) {
    return fixtures.as(administrator, () -> lists.switchOff(LIST, "en", term, "Harmless here."));
  }

  private TermsOutcome remove(KeptTerm kept, String comment) {
    return fixtures.as(administrator, () -> lists.remove(kept, comment));
  }

  private List<KeptTerm> all() {
    return fixtures.as(administrator, lists::all);
  }

  private List<String> rules(String body) {
    TemplateContent content = content("terms", body);
    return check.check(content).findings().stream().map(Finding::rule).toList();
  }
}
