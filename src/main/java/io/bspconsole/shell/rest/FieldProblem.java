package io.bspconsole.shell.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/**
 * One value that cannot be used: of a body, or of the query.
 *
 * @param pointer where it stands in the body (RFC 6901)
 * @param parameter its name in the query
 * @param detail absent where nothing can be said that does not show our code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldProblem(@Nullable String pointer, @Nullable String parameter, @Nullable String detail) {

  /** What validation found. */
  static List<FieldProblem> of(BindingResult result) {
    return result.getFieldErrors().stream().map(FieldProblem::of).toList();
  }

  /** Where Jackson gave up; empty when the body is no JSON at all. */
  static List<FieldProblem> of(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
        ? List.of(new FieldProblem(pointer(json), null, null))
        : List.of();
  }

  static FieldProblem parameter(String name) {
    return new FieldProblem(null, name, null);
  }

  /** Parameters that break a rule; what the rule says is in the language of the caller. */
  static List<FieldProblem> of(HandlerMethodValidationException broken) {
    return broken.getParameterValidationResults().stream()
        .flatMap(result ->
            result.getResolvableErrors().stream()
                .map(error ->
                    new FieldProblem(
                        null,
                        result.getMethodParameter().getParameterName(),
                        said(error.getDefaultMessage()))))
        .toList();
  }

  private static FieldProblem of(FieldError error) {
    String pointer = "/" + error.getField().replace("[", "/").replace("]", "").replace('.', '/');
    return new FieldProblem(pointer, null, said(error.getDefaultMessage()));
  }

  private static @Nullable String said(@Nullable String message) {
    return message == null || message.isBlank() ? null : message;
  }

  private static String pointer(JacksonException json) {
    return json.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? Integer.toString(step.getIndex())
                : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
