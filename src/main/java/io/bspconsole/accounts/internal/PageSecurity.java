package io.bspconsole.accounts.internal;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.bspconsole.accounts.ui.FactorNavigation;
import io.bspconsole.accounts.ui.SignInView;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.util.unit.DataSize;

/**
 * The security chain of the pages, which takes every address that no chain before it took: REST,
 * the intake of webhooks and the sandbox bring their own.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** Over HTTPS, which browsers ask for: what they kept of the pages goes when a session ends. */
  private static final LogoutHandler CLEARING =
      new HeaderWriterLogoutHandler(
          new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

  @Bean
  @Order(30)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      PasswordSignIn passwords,
      SessionOpening opening,
      SessionClosing closing,
      SessionGate gate,
      PasskeySignIn passkeys,
      SsoFilters sso,
      SsoRequirement required,
      AccountSettings settings,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize longestBody)
      throws Exception {
    // Spring's own manager knows the bare way by password: it would count each wrong one twice, and
    // let those in who have to use single sign-on.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    SsoSignOut end = new SsoSignOut(new UidlRedirectStrategy());
    passkeys.addTo(http);
    http.authenticationProvider(required.over(passwords))
        .authorizeHttpRequests(a ->
            // An error is told to whoever caused it, signed in or not.
            a.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    "/actuator/health/**", "/icons/**", "/*.css", "/styles/**", CspReports.PATH)
                .permitAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers(CspReports.PATH))
        .sessionManagement(s -> s.sessionAuthenticationStrategy(opening))
        .formLogin(form -> form.loginPage("/sign-in").failureHandler(new SignInFailure()))
        .logout(logout ->
            logout.addLogoutHandler(closing).addLogoutHandler(CLEARING).addLogoutHandler(end))
        .headers(PageHeaders::apply)
        .addFilterAfter(new OwnRedirects(), HeaderWriterFilter.class)
        .addFilterAfter(new BodyLimit(longestBody), OwnRedirects.class)
        .addFilterAfter(new ForeignForms(settings), BodyLimit.class)
        .addFilterAfter(gate, ForeignForms.class);
    sso.apply(http);
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            // Addresses that lead nowhere go on to Vaadin, whose page for them looks like the one
            // for what may not be seen.
            v ->
                v.loginView(SignInView.class)
                    .logoutSuccessHandler(end)
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
        .build();
  }

  /** Asks the annotations of pages, and whether a second factor is due. */
  @Bean
  static NavigationAccessControlConfigurer navigation(FactorNavigation factor) {
    return new NavigationAccessControlConfigurer()
        .withAnnotatedViewAccessChecker()
        .withNavigationAccessChecker(factor);
  }

  /** What each filter took of each request would cost more than the filters do. */
  @Bean
  static SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Keeps Boot from putting the gate before every address: REST and the intake have no sessions.
   */
  @Bean
  static FilterRegistrationBean<SessionGate> gateOfPagesOnly(SessionGate gate) {
    FilterRegistrationBean<SessionGate> registration = new FilterRegistrationBean<>(gate);
    registration.setEnabled(false);
    return registration;
  }

  /** Argon2id with the parameters of OWASP's Password Storage Cheat Sheet. */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2id",
        Map.of(
            "argon2id",
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
  }
}
