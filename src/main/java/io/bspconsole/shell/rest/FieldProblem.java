package io.bspconsole.shell.rest;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;

/**
 * One value of a body that cannot be used.
 *
 * @param pointer where it stands (RFC 6901)
 * @param detail empty where nothing can be said that does not show our code
 */
record FieldProblem(String pointer, String detail) {

  /** What validation found. */
  static List<FieldProblem> of(BindingResult result) {
    return result.getFieldErrors().stream().map(FieldProblem::of).toList();
  }

  /** Where Jackson gave up; empty when the body is no JSON at all. */
  static List<FieldProblem> of(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
        ? List.of(new FieldProblem(pointer(json), ""))
        : List.of();
  }

  private static FieldProblem of(FieldError error) {
    String pointer = "/" + error.getField().replace("[", "/").replace("]", "").replace('.', '/');
    String message = error.getDefaultMessage();
    return new FieldProblem(pointer, message == null ? "" : message);
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
