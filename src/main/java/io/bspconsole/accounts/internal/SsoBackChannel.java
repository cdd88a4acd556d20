package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Network;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the provider says that its session is over, after OpenID Connect Back-Channel Logout 1.0.
 * Anybody can write here; only what the provider signed ends anything. What could not be checked or
 * carried out is answered with 503, and nothing has ended then: the provider may say it again.
 */
class SsoBackChannel extends OncePerRequestFilter {

  static final String PATH = "/sso/logout";

  /**
   * From one network: an unknown key makes us ask the provider for its keys, so strangers may not
   * do it often; and they may not use up what the provider needs.
   */
  private static final int PER_MINUTE = 120;

  private final IdentityProvider provider;
  private final SsoSessions sessions;
  private final Buckets<String> networks = new Buckets<>(PER_MINUTE, Duration.ofMinutes(1));

  SsoBackChannel(IdentityProvider provider, SsoSessions sessions) {
    this.provider = provider;
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().equals(PATH) || !HttpMethod.POST.matches(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setStatus(
        networks.take(Network.of(request.getRemoteAddr()))
            ? end(request).value()
            : HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private HttpStatus end(HttpServletRequest request) {
    String text = request.getParameter("logout_token");
    if (text == null) {
      return HttpStatus.BAD_REQUEST;
    }
    try {
      Jwt token = provider.get().signOuts().decode(text);
      sessions.end(token.getClaimAsString("sid"), token.getSubject());
      return HttpStatus.OK;
    } catch (BadJwtException e) {
      logger.info("A sign-out of the provider was refused: " + e.getMessage());
      return HttpStatus.BAD_REQUEST;
    } catch (JwtException | SsoRefused e) {
      logger.warn("A sign-out of the provider could not be checked", e);
      return HttpStatus.SERVICE_UNAVAILABLE;
    } catch (DataAccessException | TransactionException e) {
      logger.warn("A sign-out of the provider could not be carried out", e);
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
  }
}
