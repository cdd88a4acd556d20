package io.bspconsole.shell.rest;

import io.bspconsole.kernel.UnusableParameter;
import io.bspconsole.shell.Failure;
import io.bspconsole.shell.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what went wrong below {@code /api}, also before an endpoint was found: 404 for what is
 * not there or may not be seen, 403 for what may be seen but not done, 400 with the places in the
 * body, 409 for a lost race, 503 with {@code Retry-After} while the database is away, else 500 with
 * a reference.
 */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(RestProblems.class);
  private static final String RETRY_SECONDS = "10";

  /** By status. */
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "invalid",
          404, "nothing-here",
          405, "method",
          406, "accept",
          413, "too-large",
          415, "content-type");

  private final MessageSource texts;

  RestProblems(MessageSource texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> handle(Exception exception) {
    if (Failure.isReaderGone(exception)) {
      return null;
    }
    Reference reference = Reference.next();
    return switch (Failure.of(exception)) {
      case NOTHING_HERE ->
          exception instanceof AccessDeniedException
              ? problem(HttpStatus.FORBIDDEN, text("denied"), List.of())
              : nothingHere();
      case STALE_FACTOR -> problem(HttpStatus.FORBIDDEN, text("denied"), List.of());
      case LOST_RACE -> problem(HttpStatus.CONFLICT, text("lost-race"), List.of());
      case DATABASE -> {
        log.error("Reference {}", reference, exception);
        yield ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(
                ProblemDetail.forStatusAndDetail(
                    HttpStatus.SERVICE_UNAVAILABLE, text("database", reference)));
      }
      case BROKEN -> {
        log.error("Reference {}", reference, exception);
        yield problem(HttpStatus.INTERNAL_SERVER_ERROR, text("broken", reference), List.of());
      }
    };
  }

  /** A query with bytes that are no UTF-8, a header with control characters, parts without end. */
  @ExceptionHandler({
    InvalidParameterException.class,
    RequestRejectedException.class,
    MultipartException.class
  })
  ResponseEntity<Object> unusable() {
    return problem(HttpStatus.BAD_REQUEST, text("invalid"), List.of());
  }

  /** A body in chunks that are none, or that ends before its end. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> handle(BadRequestException broken) {
    return Failure.isReaderGone(broken)
        ? null
        : problem(HttpStatus.BAD_REQUEST, text("unreadable"), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> handle(UnusableParameter unusable) {
    return invalid(unusable.parameter());
  }

  @ExceptionHandler
  ResponseEntity<Object> handle(KnownParameters.Unknown unknown) {
    String known = String.join(", ", unknown.known());
    return problem(
        HttpStatus.BAD_REQUEST,
        text("invalid"),
        List.of(
            new FieldProblem(
                null,
                unknown.parameter(),
                known.isEmpty() ? text("no-parameters") : text("unknown-parameter", known))));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(HttpStatus.BAD_REQUEST, text("invalid"), FieldProblem.of(exception));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(
        HttpStatus.BAD_REQUEST, text("invalid"), FieldProblem.of(exception.getBindingResult()));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return problem(HttpStatus.BAD_REQUEST, text("unreadable"), FieldProblem.of(exception));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
      HttpMessageNotWritableException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return Failure.isReaderGone(exception)
        ? null
        : super.handleHttpMessageNotWritable(exception, headers, status, request);
  }

  /** An id in the address that is none leads nowhere, like one that nobody has. */
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (!(exception instanceof MethodArgumentTypeMismatchException argument)) {
      return super.handleTypeMismatch(exception, headers, status, request);
    }
    return argument.getParameter().hasParameterAnnotation(PathVariable.class)
        ? nothingHere()
        : invalid(argument.getName());
  }

  private ResponseEntity<Object> invalid(String parameter) {
    return problem(
        HttpStatus.BAD_REQUEST, text("invalid"), List.of(FieldProblem.parameter(parameter)));
  }

  private ResponseEntity<Object> nothingHere() {
    return problem(HttpStatus.NOT_FOUND, text("nothing-here"), List.of());
  }

  private static ResponseEntity<Object> problem(
      HttpStatus status, String detail, List<FieldProblem> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return answer(problem, HttpHeaders.EMPTY, status);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(exception.getParameterName());
  }

  /** What we refuse we have said already. */
  @Override
  protected ResponseEntity<Object> handleErrorResponseException(
      ErrorResponseException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(exception.getBody(), headers, status);
  }

  /** What Spring refuses by itself it says in English and in its own terms. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      Optional.ofNullable(WORDS.get(status.value())).ifPresent(key -> problem.setDetail(text(key)));
    }
    return answer(body, headers, status);
  }

  /** The type is given, or Spring would look for it in an Accept that may itself be wrong. */
  private static ResponseEntity<Object> answer(
      @Nullable Object problem, HttpHeaders headers, HttpStatusCode status) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage("shell.rest." + key, arguments, LocaleContextHolder.getLocale());
  }
}
