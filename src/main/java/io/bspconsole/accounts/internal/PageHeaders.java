package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.ui.PageNonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of pages, beside those that Spring Security sends by itself (nosniff, no caching, no
 * framing, and HSTS over HTTPS).
 *
 * <p>The content security policy is as strict as Vaadin 25.2 allows: scripts must be ours or carry
 * the nonce of the page, but may evaluate text, because that is how the server calls the browser;
 * styles may stand in the page. What a policy without these two exceptions would refuse is only
 * counted ({@link CspReports}). A file that people get brings a stricter policy of its own.
 */
final class PageHeaders implements HeaderWriter {

  private static final String COMMON =
      "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

  private PageHeaders() {}

  static void apply(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
        .addHeaderWriter(new PageHeaders());
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (response.containsHeader("Content-Security-Policy")) {
      return;
    }
    Optional<String> nonce = PageNonce.used(request).map(it -> " 'nonce-" + it + "'");
    String ours = "'self'" + nonce.orElse("");
    response.setHeader(
        "Content-Security-Policy",
        COMMON + "; script-src %s 'unsafe-eval'; style-src 'self' 'unsafe-inline'".formatted(ours));
    if (nonce.isPresent()) {
      response.setHeader(
          "Content-Security-Policy-Report-Only",
          COMMON
              + "; script-src %s; style-src %s; report-uri %s"
                  .formatted(ours, ours, request.getContextPath() + CspReports.PATH));
    }
  }
}
