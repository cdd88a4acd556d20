package io.bspconsole.accounts.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever signed in to the page he wanted by its path alone: what the request for it said of
 * its host may be what a caller made up.
 */
class OwnRedirects extends OncePerRequestFilter {

  private final HttpSessionRequestCache wishes = new HttpSessionRequestCache();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> wish =
        Optional.ofNullable(wishes.getRequest(request, response)).map(SavedRequest::getRedirectUrl);
    chain.doFilter(
        request, wish.isEmpty() ? response : new Redirecting(response, wish.orElseThrow()));
  }

  /** The path and the query of an address; two slashes before it would be a host again. */
  static String path(String address) {
    try {
      URI read = URI.create(address);
      String query = read.getRawQuery();
      return read.getRawPath().replaceFirst("^/*", "/") + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException _) {
      return "/";
    }
  }

  private static final class Redirecting extends HttpServletResponseWrapper {

    private final String wish;

    Redirecting(HttpServletResponse response, String wish) {
      super(response);
      this.wish = wish;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      super.sendRedirect(own(location));
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) throws IOException {
      super.sendRedirect(own(location), status, clear);
    }

    private String own(String location) {
      return location.equals(wish) ? path(location) : location;
    }
  }
}
