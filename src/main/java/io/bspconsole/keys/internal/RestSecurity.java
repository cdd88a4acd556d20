package io.bspconsole.keys.internal;

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

/** The security chain of REST: stateless, by key. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

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
                    "/api/v1/openapi", "/api/v1/openapi/**", "/api/docs", "/api/swagger-ui/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .addFilterBefore(new ApiKeyFilter(keys, refusal, contexts), AuthorizationFilter.class)
        .exceptionHandling(e ->
            e.authenticationEntryPoint((request, response, _) -> {
              response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
              refusal.write(request, response, HttpStatus.UNAUTHORIZED, "keys.rest.no-key");
            }))
        .build();
  }
}
