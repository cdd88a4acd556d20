package io.bspconsole.sandbox.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sandbox's own chain: whoever bears the access token may do everything, nobody else anything.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxSecurity {

  @Bean
  @Order(10)
  SecurityFilterChain sandboxChain(HttpSecurity http, SandboxSecrets secrets, Behaviour behaviour)
      throws Exception {
    return http.securityMatcher("/sandbox/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterBefore(new TokenFilter(secrets), AuthorizationFilter.class)
        .addFilterAfter(new MoodFilter(behaviour), AuthorizationFilter.class)
        .build();
  }

  private static final class TokenFilter extends OncePerRequestFilter {

    private final byte[] expected;

    TokenFilter(SandboxSecrets secrets) {
      expected = ("Bearer " + secrets.accessToken()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String header = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (header != null
          && MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8))) {
        chain.doFilter(request, response);
        return;
      }
      GraphProblem problem = GraphProblem.token();
      response.setStatus(problem.status());
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getWriter().write(problem.envelope().toString());
    }
  }
}
