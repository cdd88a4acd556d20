package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.keys.KeySecret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

  private final KeyCheck keys;
  private final Refusal refusal;
  private final SecurityContextHolderStrategy contexts;

  ApiKeyFilter(KeyCheck keys, Refusal refusal, SecurityContextHolderStrategy contexts) {
    this.keys = keys;
    this.refusal = refusal;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Verdict> verdict;
    try {
      verdict = secret(request).map(key -> keys.check(key, request.getRemoteAddr()));
    } catch (DataAccessException | TransactionException e) {
      log.error("A key could not be looked up", e);
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      refusal.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "keys.rest.database");
      return;
    }
    if (verdict.orElse(null) instanceof Verdict.TooMany(Allowance allowance)) {
      allowance.tell(response);
      refusal.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "keys.rest.too-many");
      return;
    }
    if (verdict.orElse(null) instanceof Verdict.Accepted(Actor actor, Allowance allowance)) {
      allowance.tell(response);
      signIn(actor);
    }
    // The context is cleared by whoever opened it: an empty one here would turn 401 into 403.
    chain.doFilter(request, response);
  }

  /** Without authorities: those are for the annotations of pages, and services ask the actor. */
  private void signIn(Actor actor) {
    SecurityContext context = contexts.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(new Key(actor), null, List.of()));
    contexts.setContext(context);
  }

  private static Optional<KeySecret> secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(new KeySecret(header.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  private record Key(Actor actor) implements ActorPrincipal {}
}
