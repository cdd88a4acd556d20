package io.bspconsole.support;

import org.springframework.test.context.ActiveProfilesResolver;

/** The embedded database unless the environment names another. */
class TestProfiles implements ActiveProfilesResolver {

  @Override
  public String[] resolve(Class<?> testClass) {
    return System.getenv("SPRING_DATASOURCE_URL") == null
        ? new String[] {"embedded", "sandbox", "test"}
        : new String[] {"sandbox", "test"};
  }
}
