package io.bspconsole.accounts.internal;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.People;
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

  static final int SHORTEST_PASSWORD = 15;

  private final Settings settings;
  private final People people;

  FirstAdministrator(Settings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (people.hasAdministrator()) {
      return;
    }
    if (settings.email().isBlank() || settings.password().length() < SHORTEST_PASSWORD) {
      throw new NoAdministrator();
    }
    people.grant(
        people.add(settings.email(), settings.email(), settings.password()), Role.ADMINISTRATOR);
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
