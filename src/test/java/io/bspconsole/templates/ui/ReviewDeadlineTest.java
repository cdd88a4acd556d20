package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.uikit.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The author reads the time that stands in the reviewers' queue. */
class ReviewDeadlineTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;
  private TemplateId template;

  @BeforeEach
  void open() {
    pages =
        SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.templates.ui");
    window = pages.newUser(Authenticated.as(author::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    template = create("order_shipped");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void what_is_in_review_has_the_deadline_of_the_queue() {
    assertThat(get(template).reviewDueAt()).isNull();
    submit(template);
    Instant due = due();
    assertThat(get(template).reviewDueAt()).isEqualTo(due);

    assertThat(page())
        .contains("We decide by " + Times.of(window.getUI()).absolute(due))
        .doesNotContain("No deadline");
  }

  @Test
  void a_review_that_is_late_says_so_and_one_that_is_decided_has_no_deadline() {
    submit(template);
    jdbc.sql("UPDATE review SET due_at = ? WHERE client_id = ? AND template_id = ?")
        .params(
            Timestamp.from(Instant.now().minusSeconds(60)),
            Uuids.bytes(client.value()),
            Uuids.bytes(template.value()))
        .update();
    assertThat(page()).contains("We meant to decide by");

    clear(template);
    assertThat(get(template).reviewDueAt()).isNull();
  }

  private Instant due() {
    return jdbc.sql("SELECT due_at FROM review WHERE client_id = ? AND template_id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private String page() {
    window.getUI().navigate(TemplatesNavigation.template(client, template));
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
