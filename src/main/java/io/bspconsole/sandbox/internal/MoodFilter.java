package io.bspconsole.sandbox.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets calls of the Graph API feel the mood: late, refused, or with half an answer. */
final class MoodFilter extends OncePerRequestFilter {

  private final Behaviour behaviour;

  MoodFilter(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/sandbox/graph/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    rest(behaviour.mood().answersAfter());
    Optional<GraphProblem> problem = behaviour.problem();
    if (problem.isPresent()) {
      GraphProblem met = problem.get();
      response.setStatus(met.status());
      if (met.isLimit()) {
        response.setHeader(GraphProblem.USAGE_HEADER, GraphProblem.USED_UP);
      }
      answer(response, met.envelope().toString());
    } else if (behaviour.breaksAnswer()) {
      answer(response, "{\"data\":[{\"id\":\"1");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void answer(HttpServletResponse response, String body) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write(body);
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
