package io.bspconsole.isolation;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.bspconsole.access.Needs;
import io.bspconsole.support.Faces;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Service;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Every way into the console, asked of the running application. */
final class WaysIn {

  private final WebApplicationContext application;

  WaysIn(WebApplicationContext application) {
    this.application = application;
  }

  /**
   * A way in.
   *
   * @param kind {@code page} by Vaadin's router; {@code rest} and {@code web}, endpoints with a key
   *     or with a session; {@code service}, what pages and endpoints call with a permission; and
   *     those that {@link MatrixTest} only counts: {@code face} (called without one), {@code
   *     files}, {@code servlet}, {@code filter}, {@code forward} (where the container goes when
   *     something failed), {@code callable} (called by the browser within an open page), {@code
   *     download}
   */
  record Way(String kind, String name) {

    /** The line to begin with: nobody may. */
    String proposal() {
      return switch (kind) {
        case "face" -> "%-8s %-72s | inner | why it asks for no permission".formatted(kind, name);
        case "page" -> "%-8s %-72s | nobody | hidden".formatted(kind, name);
        default -> "%-8s %-72s | nobody | refuse".formatted(kind, name);
      };
    }

    @Override
    public String toString() {
      return kind + " " + name;
    }
  }

  /** A door of a bean: it is guarded, or ought to be. */
  record Call(Object bean, Method method) {

    Way way() {
      return new Way(
          isGuarded() ? "service" : "face",
          Faces.name(AopUtils.getTargetClass(bean).getName(), method.getName()));
    }

    boolean isGuarded() {
      Class<?> type = AopUtils.getTargetClass(bean);
      return type.isAnnotationPresent(Service.class)
          || type.isAnnotationPresent(Needs.class)
          || AnnotatedElementUtils.hasAnnotation(method, Needs.class);
    }
  }

  List<Way> all() {
    return Stream.of(
            routes(),
            endpoints(),
            calls().stream().map(Call::way).toList(),
            files(),
            registered(),
            callables(),
            downloads())
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  List<Way> routes() {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets()))
        .getRegisteredRoutes()
        .stream()
        .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
        .map(RouteBaseData::getTemplate)
        .map(template -> new Way("page", "/" + template))
        .toList();
  }

  List<Way> endpoints() {
    List<Way> found = new ArrayList<>();
    for (AbstractHandlerMethodMapping<?> mapping :
        application.getBeansOfType(AbstractHandlerMethodMapping.class).values()) {
      for (Object key : mapping.getHandlerMethods().keySet()) {
        RequestMappingInfo info = (RequestMappingInfo) key;
        Set<?> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
          String kind = kindOf(pattern);
          (methods.isEmpty() ? Set.of("ANY") : methods)
              .forEach(method -> found.add(new Way(kind, method + " " + pattern)));
        }
      }
    }
    handlers()
        .filter(handler -> handler.getValue() instanceof HandlerMethod)
        .map(Map.Entry::getKey)
        .forEach(pattern -> found.add(new Way(kindOf(pattern), "ANY " + pattern)));
    return found;
  }

  private static String kindOf(String pattern) {
    if (pattern.equals("/error")) {
      return "forward";
    }
    return pattern.matches("/(api|sandbox)(/.*)?") ? "rest" : "web";
  }

  /** What asks for a permission, or ought to. */
  List<Call> guardedCalls() {
    return calls().stream().filter(Call::isGuarded).toList();
  }

  List<Call> calls() {
    return Arrays.stream(application.getBeanDefinitionNames())
        .map(application::getBean)
        .filter(bean -> !isOfTests(AopUtils.getTargetClass(bean)))
        .flatMap(bean -> calls(bean).stream())
        .toList();
  }

  private static boolean isOfTests(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().contains("test-classes");
  }

  static List<Call> calls(Object bean) {
    return Faces.doors(AopUtils.getTargetClass(bean)).stream()
        .sorted(Comparator.comparing(Method::getName)) // the machine gives them in any order
        .map(method -> new Call(bean, method))
        .toList();
  }

  private List<Way> files() {
    return handlers()
        .filter(handler -> !(handler.getValue() instanceof HandlerMethod))
        .map(handler -> handler.getKey().replaceAll("\\d+\\.\\d+\\.\\d+", "VERSION"))
        .map(pattern -> new Way("files", pattern))
        .toList();
  }

  /** What answers below an address; a method there is an endpoint like any other. */
  private Stream<Map.Entry<String, Object>> handlers() {
    return application.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
        .flatMap(mapping ->
            mapping.getUrlMap().entrySet().stream()
                .<Map.Entry<String, Object>>map(it -> Map.entry(it.getKey(), it.getValue())));
  }

  private List<Way> registered() {
    List<Way> found = new ArrayList<>();
    servlets()
        .getServletRegistrations()
        .forEach((name, servlet) ->
            servlet.getMappings().forEach(path -> found.add(way("servlet", path, servlet))));
    servlets()
        .getFilterRegistrations()
        .forEach((name, filter) ->
            found.add(way("filter", String.join(",", filter.getUrlPatternMappings()), filter)));
    return found;
  }

  private static Way way(String kind, String path, Registration registered) {
    return new Way(kind, (path + " " + registered.getName()).strip());
  }

  private List<Way> callables() {
    return classes().stream()
        .flatMap(type ->
            type
                .getAnnotationMetadata()
                .getAnnotatedMethods(ClientCallable.class.getName())
                .stream())
        .map(method ->
            new Way(
                "callable",
                shortName(method.getDeclaringClassName()) + "." + method.getMethodName()))
        .toList();
  }

  /** Only classes of this name may answer with streams; an ArchUnit rule says so. */
  List<Way> downloads() {
    return classes().stream()
        .map(type -> type.getClassMetadata().getClassName())
        .filter(name -> name.matches(".*\\.ui\\.[A-Za-z]+(Download|Upload)"))
        .map(name -> new Way("download", shortName(name)))
        .toList();
  }

  private static String shortName(String type) {
    return type.replaceFirst("^io\\.bspconsole\\.", "");
  }

  private static List<MetadataReader> classes() {
    try {
      CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
      List<MetadataReader> found = new ArrayList<>();
      for (Resource type :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:io/bspconsole/**/*.class")) {
        if (!type.getURL().getPath().contains("test-classes")) {
          found.add(readers.getMetadataReader(type));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServletContext servlets() {
    return Objects.requireNonNull(application.getServletContext());
  }
}
