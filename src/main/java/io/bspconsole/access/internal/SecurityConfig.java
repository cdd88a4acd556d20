package io.bspconsole.access.internal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.bspconsole.access.ui.SignInView;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The last of the security chains, for the pages. REST, the intake of webhooks and the sandbox
 * bring their own, in front of it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  @Bean
  @Order(30)
  SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(a ->
            // An error is told to whoever caused it, signed in or not.
            a.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**", "/icons/**", "/*.css", "/styles/**")
                .permitAll())
        .formLogin(form -> form.loginPage("/sign-in").failureHandler(new SignInFailure()))
        .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            // Addresses that lead nowhere go on to Vaadin, whose page for them looks like the one
            // for what may not be seen.
            v ->
                v.loginView(SignInView.class, "/sign-in?signed-out")
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
        .build();
  }

  /** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
  }
}
