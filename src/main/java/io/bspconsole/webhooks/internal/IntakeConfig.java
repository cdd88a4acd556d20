package io.bspconsole.webhooks.internal;

import static org.springframework.security.config.Customizer.withDefaults;

import io.bspconsole.webhooks.events.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The intake's place in the house: a servlet of its own, and a security chain in front of the
 * others that leaves the decision to the signature. It knows neither sessions nor people, and has
 * no filter for them.
 */
@Configuration(proxyBeanMethods = false)
class IntakeConfig {

  private static final String PATH = "/webhooks/meta";

  @Bean
  @Order(5)
  SecurityFilterChain webhookChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/webhooks/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .headers(h ->
            h.defaultsDisabled()
                .contentTypeOptions(withDefaults())
                .cacheControl(withDefaults())
                .httpStrictTransportSecurity(withDefaults())
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(
                    p -> p.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .authorizeHttpRequests(a -> a.requestMatchers(PATH).permitAll().anyRequest().denyAll())
        .build();
  }

  @Bean
  Applying applying(
      Events events,
      ObjectProvider<EventHandler<?>> handlers,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher) {
    return new Applying(events, handlers.orderedStream().toList(), transaction, publisher);
  }

  @Bean
  ServletRegistrationBean<IntakeServlet> intake(
      IntakeSettings settings,
      CertificateSettings certificate,
      GroupCommit inbox,
      WebhookWorker worker) {
    IntakeServlet servlet =
        new IntakeServlet(
            new SignatureCheck(settings.secrets()),
            settings.verifyToken(),
            certificate::isShown,
            inbox::hasRoom,
            body -> {
              inbox.keep(body);
              worker.wake();
            });
    ServletRegistrationBean<IntakeServlet> registration =
        new ServletRegistrationBean<>(servlet, PATH);
    registration.setName("webhook-intake");
    return registration;
  }
}
