package io.bspconsole.accounts.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of somebody else's makes a browser send here, the sign-in form above all,
 * which carries no token: a stranger could sign people in to an account of his own and read what
 * they do there. So are connections that a page of somebody else's opens for push. Browsers tell
 * where a request comes from, scripts cannot change what they tell (<a
 * href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>, and RFC 6454, section 7, where
 * that is missing); what tells neither is no browser, and carries nobody's cookies.
 */
class ForeignForms extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final AccountSettings settings;

  ForeignForms(AccountSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean harmless =
        HARMLESS.contains(request.getMethod()) && request.getHeader(HttpHeaders.UPGRADE) == null;
    if (harmless || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (site != null) {
      return OURS.contains(site);
    }
    return origin == null || isUs(authority(origin), request);
  }

  /** Under the name that the browser called, or the one that is ours by setting. */
  private boolean isUs(@Nullable String authority, HttpServletRequest request) {
    return authority != null
        && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
            || authority.equalsIgnoreCase(settings.baseUrl().getAuthority()));
  }

  /** Null for an origin without one, such as that of a page in a sandbox. */
  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
