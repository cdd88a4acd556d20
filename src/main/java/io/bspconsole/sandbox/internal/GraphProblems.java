package io.bspconsole.sandbox.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

/** Answers errors as the Graph API does. */
@RestControllerAdvice(basePackageClasses = GraphProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("sandbox")
class GraphProblems {

  @ExceptionHandler
  ResponseEntity<JsonNode> problem(GraphProblem problem) {
    var answer = ResponseEntity.status(problem.status());
    if (problem.isLimit()) {
      answer.header(GraphProblem.USAGE_HEADER, GraphProblem.USED_UP);
    }
    return answer.body(problem.envelope());
  }

  @ExceptionHandler
  ResponseEntity<JsonNode> unreadable(HttpMessageNotReadableException ignored) {
    return problem(GraphProblem.parameter("The body is not JSON"));
  }
}
