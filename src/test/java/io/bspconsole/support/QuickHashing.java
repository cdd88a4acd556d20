package io.bspconsole.support;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Tests make many people, and hashing as in production takes a core for a quarter of a second: here
 * Argon2id takes 64 KiB and one pass. {@code PasswordSignInTest} looks at production's.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashing {

  @Bean
  static BeanPostProcessor quickHashes() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder && name.equals("passwordEncoder")
            ? new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 64, 1)))
            : bean;
      }
    };
  }
}
