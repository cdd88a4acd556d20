package io.bspconsole.access.internal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.bspconsole.access.ApiKeys;
import io.bspconsole.access.ui.SignInView;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two of the security chains: REST (stateless, by key) and, for everything else, the pages. The
 * intake of webhooks and the sandbox bring their own, in front of these.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  @Bean
  @Order(20)
  SecurityFilterChain restChain(
      HttpSecurity http, ApiKeys keys, SecurityContextHolderStrategy contexts) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(a ->
            a.requestMatchers(
                    "/api/v1/openapi", "/api/v1/openapi/**", "/api/docs", "/api/swagger-ui/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .addFilterBefore(new ApiKeyFilter(keys, contexts), AuthorizationFilter.class)
        .exceptionHandling(e ->
            e.authenticationEntryPoint((_, response, _) -> {
              response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
              Refusal.write(
                  response, HttpStatus.UNAUTHORIZED, "Send an API key as Authorization: Bearer.");
            }))
        .build();
  }

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
