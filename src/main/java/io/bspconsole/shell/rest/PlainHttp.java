package io.bspconsole.shell.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a system sent to the proxy in the clear: 426, and nothing is read of it. A redirect
 * would work for the caller and go on telling his key to everybody on the way (ASVS V4.1.2). Pages
 * are redirected by the proxy.
 */
@Configuration(proxyBeanMethods = false)
class PlainHttp {

  private static final String PROTOCOL = "X-Forwarded-Proto";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> refusalOfPlainHttp(EarlyAnswer answer) {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(new Refusing(answer));
    registration.setUrlPatterns(List.of("/api/*", "/webhooks/*"));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class Refusing extends OncePerRequestFilter {

    private final EarlyAnswer answer;

    Refusing(EarlyAnswer answer) {
      this.answer = answer;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      // Whoever writes this header without a proxy only shuts himself out.
      boolean clear =
          Collections.list(request.getHeaders(PROTOCOL)).stream()
              .anyMatch(protocol -> protocol.strip().equalsIgnoreCase("http"));
      if (!clear) {
        chain.doFilter(request, response);
        return;
      }
      response.setHeader(HttpHeaders.UPGRADE, "TLS/1.2, HTTP/1.1");
      answer.write(
          request.getRequestURI(), request, response, HttpStatus.UPGRADE_REQUIRED.value(), null);
    }
  }
}
