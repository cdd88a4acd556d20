package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.support.Fixtures;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

class StoredSecretsTest extends WebTest {

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_password_is_kept_as_argon2id_with_a_salt_of_its_own() {
    String first = hash(fixtures.staff(Role.MANAGER).email());
    String second = hash(fixtures.staff(Role.MANAGER).email());
    assertThat(first).startsWith("{argon2id}$argon2id$v=19$");
    assertThat(first).doesNotContain(Fixtures.PASSWORD).isNotEqualTo(second);
  }

  @Test
  void of_a_key_only_the_hash_is_kept() {
    byte[] secret = providerKey().substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM api_key WHERE secret_hash = ?")
                .param(Sha256.of(secret))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void settings_say_no_secret_when_they_are_written_into_a_log() {
    List<Object> settings =
        context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
            .filter(bean -> bean instanceof Record)
            .toList();
    assertThat(settings.stream().flatMap(StoredSecretsTest::secrets)).hasSizeGreaterThan(3);
    assertThat(settings).allSatisfy(bean -> assertThat(told(bean)).isEmpty());
  }

  @Test
  void a_planted_setting_that_tells_its_secret_is_found() {
    assertThat(told(new Planted("db.example", "kept-nowhere"))).containsExactly("kept-nowhere");
  }

  private static List<String> told(Object settings) {
    return secrets(settings).filter(settings.toString()::contains).toList();
  }

  private static Stream<String> secrets(Object settings) {
    return Arrays.stream(settings.getClass().getRecordComponents())
        .filter(part -> part.getName().matches("(?i).*(password|secret|token).*"))
        .map(part -> {
          Method read = part.getAccessor();
          read.setAccessible(true);
          return String.valueOf(ReflectionUtils.invokeMethod(read, settings));
        })
        .filter(secret -> !secret.isBlank());
  }

  private String hash(String email) {
    return jdbc.sql("SELECT password_hash FROM person WHERE email = ?")
        .param(email)
        .query(String.class)
        .single();
  }

  record Planted(String host, String password) {}
}
