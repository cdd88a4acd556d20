package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.NewPasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.factors.Factors;
import io.bspconsole.accounts.internal.PasswordLinkRows.Holder;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.Network;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and uses links to a new password. */
@Component
public class PasswordLinking {

  private static final Logger log = LoggerFactory.getLogger(PasswordLinking.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final PasswordLinkRows rows;
  private final Places places;
  private final PasswordStore passwords;
  private final PasswordChange change;
  private final PasswordRules rules;
  private final AccountMails mails;
  private final Factors factors;
  private final PeopleActs acts;
  private final AccountWork work;
  private final TransactionTemplate transaction;
  private final HourlyLimits limits;
  private final Buckets<String> networks;

  PasswordLinking(
      PasswordLinkRows rows,
      Places places,
      PasswordStore passwords,
      PasswordChange change,
      PasswordRules rules,
      AccountMails mails,
      Factors factors,
      PeopleActs acts,
      AccountWork work,
      TransactionTemplate transaction,
      HourlyLimits limits) {
    this.rows = rows;
    this.places = places;
    this.passwords = passwords;
    this.change = change;
    this.rules = rules;
    this.mails = mails;
    this.factors = factors;
    this.acts = acts;
    this.work = work;
    this.transaction = transaction;
    this.limits = limits;
    this.networks = new Buckets<>(limits.linksFromNetwork(), HOUR);
  }

  /** Looks for the account after the answer, which then takes as long with one as without. */
  public void request(String email, String address) {
    if (!networks.take(Network.of(address))) {
      log.info("Too many ask for new passwords from {}", address);
    } else if (!work.offer(() -> transaction.executeWithoutResult(_ -> send(email, address)))) {
      log.warn("Too many ask for new passwords");
    }
  }

  private void send(String email, String address) {
    EmailAddress.parse(email)
        .flatMap(rows::holder)
        .filter(holder -> rows.madeWithin(holder.person(), HOUR) < limits.linksToPerson())
        .ifPresent(holder -> {
          Secret secret = Secret.next();
          rows.add(holder.person(), secret);
          mails.newPassword(holder.email(), secret, PasswordLinkRows.LIFETIME, holder.language());
          acts.linkSent(holder.person(), address);
        });
  }

  public boolean opens(String secret) {
    return rows.open(new Secret(secret)).isPresent();
  }

  /** Hashes outside of transactions, because that takes its time. */
  public NewPasswordOutcome use(String secret, String password) {
    Optional<Holder> holder = rows.open(new Secret(secret));
    if (holder.isEmpty()) {
      return new NewPasswordOutcome.Gone();
    }
    Holder who = holder.get();
    Optional<PasswordProblem> problem =
        rules.problem(password, who.email().value(), who.name(), factors.has(who.person()));
    if (problem.isPresent()) {
      return new NewPasswordOutcome.Refused(problem.get());
    }
    try {
      String hash = passwords.hash(password);
      boolean isShort = PasswordRules.isShort(password);
      return transaction.execute(_ -> store(new Secret(secret), who, hash, isShort));
    } catch (HashingBusy _) {
      return new NewPasswordOutcome.Busy();
    }
  }

  private NewPasswordOutcome store(Secret secret, Holder who, String hash, boolean isShort) {
    places.hold(who.person());
    if (rows.open(secret).isEmpty()) {
      return new NewPasswordOutcome.Gone(); // somebody was faster
    }
    if (change.isBare(who.person(), isShort)) {
      return new NewPasswordOutcome.Refused(PasswordProblem.TOO_SHORT);
    }
    change.set(who.person(), hash, isShort);
    return new NewPasswordOutcome.Changed();
  }
}
