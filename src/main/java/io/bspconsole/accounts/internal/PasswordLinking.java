package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.NewPasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.factors.Factors;
import io.bspconsole.accounts.internal.PasswordLinkRows.Holder;
import io.bspconsole.kernel.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes and uses links to a new password. Joins the transaction of its caller. */
@Component
public class PasswordLinking {

  /** Beyond this nobody is sent more, so that the form cannot be used to flood a mailbox. */
  static final int AN_HOUR = 3;

  private final PasswordLinkRows rows;
  private final PasswordChange passwords;
  private final PasswordRules rules;
  private final AccountMails mails;
  private final Factors factors;

  PasswordLinking(
      PasswordLinkRows rows,
      PasswordChange passwords,
      PasswordRules rules,
      AccountMails mails,
      Factors factors) {
    this.rows = rows;
    this.passwords = passwords;
    this.rules = rules;
    this.mails = mails;
    this.factors = factors;
  }

  public void request(String email) {
    EmailAddress.parse(email)
        .flatMap(rows::holder)
        .filter(holder -> rows.madeWithin(holder.person(), Duration.ofHours(1)) < AN_HOUR)
        .ifPresent(this::send);
  }

  private void send(Holder holder) {
    Secret secret = Secret.next();
    rows.add(holder.person(), secret);
    mails.newPassword(holder.email(), secret, PasswordLinkRows.LIFETIME, holder.language());
  }

  public boolean opens(String secret) {
    return rows.open(new Secret(secret), false).isPresent();
  }

  public NewPasswordOutcome use(String secret, String password) {
    Optional<Holder> holder = rows.open(new Secret(secret), true);
    if (holder.isEmpty()) {
      return new NewPasswordOutcome.Gone();
    }
    Holder who = holder.get();
    Optional<PasswordProblem> problem =
        rules.problem(password, who.email().value(), who.name(), factors.has(who.person()));
    if (problem.isPresent()) {
      return new NewPasswordOutcome.Refused(problem.get());
    }
    rows.useAll(who.person());
    passwords.set(who.person(), password);
    mails.passwordChanged(who.email(), who.language());
    return new NewPasswordOutcome.Changed();
  }
}
