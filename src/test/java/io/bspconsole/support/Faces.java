package io.bspconsole.support;

import io.bspconsole.access.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * The faces of modules: what pages, endpoints and other modules can call. Whoever guards services
 * guards these, whatever annotation makes a bean of them.
 *
 * <p>A face is a bean of a public class that lies outside of a module's insides ({@code internal}),
 * pages ({@code ui}) and endpoints ({@code api}, {@code rest}); or one that stands behind a public
 * interface which does; or one that says itself that it is a service or needs a permission. Its
 * public methods are its doors.
 */
public final class Faces {

  private static final String INSIDE = "(.*\\.)?(internal|ui|api|rest)(\\..*)?";

  private Faces() {}

  /** The doors of a bean of that class. */
  public static List<Method> doors(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredMethods()).filter(Faces::isDoor).toList();
  }

  /** Can pages, endpoints or other modules call that method of a bean? */
  public static boolean isDoor(Method method) {
    Class<?> bean = method.getDeclaringClass();
    return isCallable(method)
        && isBean(bean)
        && (isOpen(bean)
            || bean.isAnnotationPresent(Service.class)
            || bean.isAnnotationPresent(Needs.class)
            || AnnotatedElementUtils.hasAnnotation(method, Needs.class)
            || openInterfaces(bean).anyMatch(face -> ClassUtils.hasMethod(face, method)));
  }

  /** How the matrix of the isolation suite calls a door. */
  public static String name(String bean, String method) {
    return bean.replaceFirst("^io\\.bspconsole\\.", "") + "." + method;
  }

  /**
   * The doors that ask for no permission, by their names, and for whom they are: as it was reviewed
   * in {@code isolation/matrix.txt}.
   */
  public static Map<String, String> withoutPermission() {
    try (InputStream file =
        Objects.requireNonNull(Faces.class.getResourceAsStream("/isolation/matrix.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("face "))
          .map(line -> line.substring("face ".length()).split("\\|", -1))
          .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCallable(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic();
  }

  private static boolean isBean(Class<?> type) {
    return type.getName().matches("(io\\.bspconsole|planted)\\..*")
        && AnnotatedElementUtils.hasAnnotation(type, Component.class)
        && !AnnotatedElementUtils.hasAnnotation(type, Configuration.class)
        && !isOfDemo(type);
  }

  /** What only the demo has, everybody may see. */
  private static boolean isOfDemo(Class<?> type) {
    Profile profile = type.getAnnotation(Profile.class);
    return profile != null && List.of(profile.value()).equals(List.of("demo"));
  }

  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) && !type.getPackageName().matches(INSIDE);
  }

  private static Stream<Class<?>> openInterfaces(Class<?> bean) {
    return Arrays.stream(ClassUtils.getAllInterfacesForClass(bean))
        .filter(face -> isOpen(face) && module(face).equals(module(bean)));
  }

  /** What others' interfaces are implemented for, as by a handler of events, is no face. */
  private static String module(Class<?> type) {
    return type.getPackageName().replaceFirst("^(io\\.bspconsole\\.\\w+|planted\\.\\w+).*", "$1");
  }
}
