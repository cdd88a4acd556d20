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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that an endpoint does not know: 400, with those that it does. Whoever writes
 * {@code state=} for {@code ours=} would take the whole list for the part he asked for. Numbers are
 * digits; Spring would take 0x10 and the digits of other scripts, too.
 */
final class KnownParameters implements HandlerInterceptor {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private final Map<Method, SortedMap<String, Class<?>>> known = new ConcurrentHashMap<>();

  /** A parameter that the endpoint does not know. */
  static final class Unknown extends UnusableParameter {

    private final Set<String> known;

    Unknown(String parameter, Set<String> known) {
      super(parameter);
      this.known = known;
    }

    Set<String> known() {
      return known;
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod endpoint
        && endpoint.getBeanType().getName().startsWith(Console.class.getPackageName() + ".")) {
      check(request, known.computeIfAbsent(endpoint.getMethod(), _ -> parameters(endpoint)));
    }
    return true;
  }

  private static void check(HttpServletRequest request, SortedMap<String, Class<?>> known) {
    for (String name : Collections.list(request.getParameterNames())) {
      Class<?> type = known.get(name);
      if (type == null) {
        throw new Unknown(name, known.keySet());
      }
      String value = request.getParameter(name);
      if (type == int.class && !value.isEmpty() && !NUMBER.matcher(value).matches()) {
        throw new UnusableParameter(name);
      }
    }
  }

  private static SortedMap<String, Class<?>> parameters(HandlerMethod endpoint) {
    SortedMap<String, Class<?>> parameters = new TreeMap<>();
    for (MethodParameter parameter : endpoint.getMethodParameters()) {
      collect(parameter, parameters);
    }
    return parameters;
  }

  /** What a parameter of the method takes from the query: one, or one for each part of a record. */
  private static void collect(MethodParameter parameter, Map<String, Class<?>> parameters) {
    RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
    if (one != null) {
      String name = one.name().isEmpty() ? parameter.getParameter().getName() : one.name();
      parameters.put(name, parameter.getParameterType());
      return;
    }
    RecordComponent[] parts = parameter.getParameterType().getRecordComponents();
    if (parts != null) {
      Arrays.stream(parts).forEach(part -> parameters.put(part.getName(), part.getType()));
    }
  }
}
