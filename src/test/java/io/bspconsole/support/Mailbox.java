package io.bspconsole.support;

import io.bspconsole.mail.Mail;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that are owed; tests have no mail server, so none ever leaves. */
@TestComponent
public class Mailbox {

  private static final Pattern LINK = Pattern.compile("/(?:invitation|new-password)/(\\S+)");

  private final JdbcClient jdbc;

  Mailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int count(String recipient) {
    return jdbc.sql("SELECT COUNT(*) FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(Integer.class)
        .single();
  }

  /** The newest mail to that address. */
  public Mail last(String recipient) {
    return jdbc.sql(
            "SELECT recipient, subject, body FROM mail WHERE recipient = ?"
                + " ORDER BY created_at DESC, id DESC LIMIT 1")
        .param(recipient)
        .query((row, _) -> new Mail(row.getString(1), row.getString(2), row.getString(3)))
        .single();
  }

  /** The secret in the link of the newest mail. */
  public String secret(String recipient) {
    Matcher link = LINK.matcher(last(recipient).body());
    if (!link.find()) {
      throw new AssertionError("no link in the last mail to " + recipient);
    }
    return link.group(1);
  }
}
