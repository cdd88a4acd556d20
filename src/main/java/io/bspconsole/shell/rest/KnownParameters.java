package io.bspconsole.shell.rest;

import io.bspconsole.Console;
import io.bspconsole.kernel.UnusableParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that an endpoint does not know: 400, with those that it does. Whoever writes
 * {@code state=} for {@code ours=} would take the whole list for the part he asked for.
 */
final class KnownParameters implements HandlerInterceptor {

  private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

  /** A parameter that the endpoint does not know. */
  static final class Unknown extends UnusableParameter {

    private final SortedSet<String> known;

    Unknown(String parameter, SortedSet<String> known) {
      super(parameter);
      this.known = known;
    }

    SortedSet<String> known() {
      return known;
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod endpoint
        && endpoint.getBeanType().getName().startsWith(Console.class.getPackageName() + ".")) {
      SortedSet<String> names = known.computeIfAbsent(endpoint.getMethod(), _ -> names(endpoint));
      for (String name : Collections.list(request.getParameterNames())) {
        if (!names.contains(name)) {
          throw new Unknown(name, names);
        }
      }
    }
    return true;
  }

  private static SortedSet<String> names(HandlerMethod endpoint) {
    SortedSet<String> names = new TreeSet<>();
    for (MethodParameter parameter : endpoint.getMethodParameters()) {
      names(parameter).forEach(names::add);
    }
    return names;
  }

  /** What a parameter of the method takes from the query: one, or one for each part of a record. */
  private static Stream<String> names(MethodParameter parameter) {
    RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
    if (one != null) {
      return Stream.of(
          one.name().isEmpty()
              ? Objects.requireNonNull(parameter.getParameter().getName())
              : one.name());
    }
    RecordComponent[] parts = parameter.getParameterType().getRecordComponents();
    return parts == null ? Stream.empty() : Arrays.stream(parts).map(RecordComponent::getName);
  }
}
