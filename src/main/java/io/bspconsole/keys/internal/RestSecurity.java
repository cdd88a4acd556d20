package io.bspconsole.keys.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security chain of REST: stateless, by key. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

  private static final String DOCUMENTATION = "/api/swagger-ui/";

  @Bean
  @Order(20)
  SecurityFilterChain restChain(
      HttpSecurity http, KeyCheck keys, Refusal refusal, SecurityContextHolderStrategy contexts)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(a ->
            a.requestMatchers(
                    "/api/v1/openapi",
                    "/api/v1/openapi/**",
                    "/api/docs",
                    "/api/docs/",
                    "/api/swagger-ui/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .headers(h ->
            h.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(RestSecurity::writePolicy))
        .addFilterBefore(new ApiKeyFilter(keys, refusal, contexts), AuthorizationFilter.class)
        .exceptionHandling(e ->
            e.authenticationEntryPoint((request, response, _) -> {
              response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
              refusal.write(request, response, HttpStatus.UNAUTHORIZED, "keys.rest.no-key");
            }))
        .build();
  }

  /** Answers are data and may load nothing; the pages that document them load their own files. */
  private static void writePolicy(HttpServletRequest request, HttpServletResponse response) {
    boolean page = request.getRequestURI().startsWith(request.getContextPath() + DOCUMENTATION);
    response.setHeader(
        "Content-Security-Policy",
        page
            ? "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'");
  }
}
