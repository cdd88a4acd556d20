package io.bspconsole.accounts.internal;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.SsoWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.TransactionException;

/** Where the browser comes back from the provider, and what the person wanted there is done. */
class SsoReturn extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/sso/return";

  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests;
  private final SsoProof proof;
  private final SsoSignIn signIn;
  private final SsoLinking linking;
  private final FreshFactor fresh;
  private final CurrentActor current;

  SsoReturn(
      AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests,
      SsoProof proof,
      SsoSignIn signIn,
      SsoLinking linking,
      FreshFactor fresh,
      CurrentActor current) {
    super(
        PathPatternRequestMatcher.withDefaults().matcher(PATH),
        _ -> {
          throw new IllegalStateException("The provider authenticates, and nobody else");
        });
    this.requests = requests;
    this.proof = proof;
    this.signIn = signIn;
    this.linking = linking;
    this.fresh = fresh;
    this.current = current;
  }

  /** Null for somebody who is signed in already and wanted to be linked. */
  @Override
  public @Nullable Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    // only what was begun in this session and has this state is found
    OAuth2AuthorizationRequest asked = requests.removeAuthorizationRequest(request, response);
    if (asked == null || !(asked.getAttribute(SsoWish.ATTRIBUTE) instanceof SsoWish wish)) {
      throw new SsoRefused(SsoProblem.LOST, "Nobody was sent away for this");
    }
    Identity identity = proof.of(asked, request);
    try {
      return switch (wish) {
        case SsoWish.SignIn _ -> signIn(identity, request);
        case SsoWish.Accept accept -> {
          linking.accept(accept, identity);
          yield signIn(identity, request);
        }
        case SsoWish.Link link -> {
          if (current.find().filter(actor -> actor.id().equals(link.person())).isEmpty()) {
            throw new SsoRefused(SsoProblem.LOST, "Somebody else is signed in by now");
          }
          fresh.require();
          linking.link(link.person(), identity);
          response.sendRedirect(request.getContextPath() + "/account?linked");
          yield null;
        }
      };
    } catch (StaleFactor e) {
      throw new SsoRefused(SsoProblem.STALE, "The second factor is not fresh any more", e);
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("People could not be looked up", e);
    }
  }

  private Authentication signIn(Identity identity, HttpServletRequest request) {
    request.setAttribute(Identity.class.getName(), identity);
    return signIn.signIn(identity, new WebAuthenticationDetails(request));
  }
}
