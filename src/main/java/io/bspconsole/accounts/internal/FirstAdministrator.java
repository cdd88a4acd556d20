package io.bspconsole.accounts.internal;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator of a production install in. The environment gives e-mail and
 * password, there is no default; once there is an administrator, both are ignored.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

  private final Settings settings;
  private final People people;
  private final PasswordRules rules;
  private final PeopleActs acts;

  FirstAdministrator(Settings settings, People people, PasswordRules rules, PeopleActs acts) {
    this.settings = settings;
    this.people = people;
    this.rules = rules;
    this.acts = acts;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (people.hasAdministrator()) {
      return;
    }
    String email =
        EmailAddress.parse(settings.email())
            .map(EmailAddress::value)
            .orElseThrow(NoAdministrator::new);
    if (rules.problem(settings.password(), email, "", false).isPresent()) {
      throw new NoAdministrator();
    }
    String name = email.substring(0, Math.min(PersonName.LONGEST, email.length()));
    PersonId first = people.add(email, name, settings.password());
    people.grant(first, Role.ADMINISTRATOR);
    acts.installed(first, email);
  }

  /** Who may sign in first. */
  @ConfigurationProperties("bsp.first-administrator")
  record Settings(String email, String password) {

    @Override
    public String toString() {
      return "Settings[email=" + email + "]";
    }
  }
}
