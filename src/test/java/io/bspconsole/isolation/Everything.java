package io.bspconsole.isolation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an object says, however deep it lies. */
final class Everything {

  private final StringBuilder text = new StringBuilder();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Everything() {}

  static String in(@Nullable Object object) {
    Everything all = new Everything();
    all.add(object);
    return all.text.toString();
  }

  private void add(@Nullable Object object) {
    if (object == null || !seen.add(object)) {
      return;
    }
    switch (object) {
      case Throwable thrown -> {
        text.append(thrown).append('\n');
        add(thrown.getCause());
        add(thrown.getSuppressed());
      }
      case byte[] bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
      case Optional<?> optional -> optional.ifPresent(this::add);
      case Map<?, ?> map ->
          map.forEach((key, value) -> {
            add(key);
            add(value);
          });
      case Iterable<?> many when !isForeign(object) || many instanceof java.util.Collection<?> ->
          many.forEach(this::add);
      default -> addOne(object);
    }
  }

  private void addOne(Object object) {
    if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        add(Array.get(object, i));
      }
    } else if (isForeign(object) || object instanceof Enum<?>) {
      text.append(object).append('\n');
    } else {
      addFields(object, object.getClass());
    }
  }

  private void addFields(Object object, @Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        try {
          field.setAccessible(true);
          add(field.get(object));
        } catch (InaccessibleObjectException | IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    addFields(object, type.getSuperclass());
  }

  /** Only what is ours is taken apart; a foreign class says all it has in its words. */
  private static boolean isForeign(Object object) {
    return !object.getClass().getName().startsWith("io.bspconsole.");
  }
}
