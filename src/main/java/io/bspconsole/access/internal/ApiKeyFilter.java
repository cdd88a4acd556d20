package io.bspconsole.access.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in the key of an {@code Authorization: Bearer} header; without one nobody is signed in. */
class ApiKeyFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(ApiKeyFilter.class);
  private static final String RETRY_SECONDS = "10";
  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;
  private final SecurityContextHolderStrategy contexts;

  ApiKeyFilter(ApiKeys keys, SecurityContextHolderStrategy contexts) {
    this.keys = keys;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      secret(request).flatMap(keys::find).ifPresent(this::signIn);
    } catch (DataAccessException | TransactionException e) {
      log.error("A key could not be looked up", e);
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      Refusal.write(
          response, HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again.");
      return;
    }
    // The context is cleared by whoever opened it: an empty one here would turn 401 into 403.
    chain.doFilter(request, response);
  }

  private void signIn(Actor actor) {
    SecurityContext context = contexts.createEmptyContext();
    Key key = new Key(actor);
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(key, null, key.authorities()));
    contexts.setContext(context);
  }

  private static Optional<String> secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private record Key(Actor actor) implements ActorPrincipal {}
}
