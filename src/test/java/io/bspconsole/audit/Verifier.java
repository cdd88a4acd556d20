package io.bspconsole.audit;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The program behind script/verify-audit, which knows nothing of the console. */
final class Verifier {

  private static final Path SOURCE = Path.of("script", "VerifyAudit.java");
  private static final Path CLASSES =
      Path.of("target", "verify-audit", System.getProperty("bsp.fork", "1"));

  private final Constructor<?> make;
  private final Method anchors;
  private final Method export;
  private final Method findings;
  private final Method key;

  /** Takes the compiled program, or compiles it first. */
  Verifier() {
    try {
      compile();
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {CLASSES.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      Class<?> program = loader.loadClass("VerifyAudit");
      make = program.getConstructor(int.class);
      anchors = program.getMethod("anchors", InputStream.class, PublicKey.class);
      export =
          program.getMethod(
              "export",
              InputStream.class,
              loader.loadClass("VerifyAudit$Anchors"),
              PublicKey.class);
      findings = program.getMethod("findings");
      key = program.getMethod("key", String.class);
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void compile() throws IOException {
    Path compiled = CLASSES.resolve("VerifyAudit.class");
    if (Files.exists(compiled)
        && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(SOURCE)) > 0) {
      return;
    }
    Files.createDirectories(CLASSES);
    int result =
        requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, "-d", CLASSES.toString(), SOURCE.toString());
    if (result != 0) {
      throw new AssertionError("VerifyAudit does not compile");
    }
  }

  PublicKey key(String pem) {
    return (PublicKey) call(key, null, pem);
  }

  /** Anchors that are in order; for those that are not, {@link #check} tells. */
  Object anchors(byte[] file, @Nullable PublicKey signer) {
    return call(anchors, check(20), new ByteArrayInputStream(file), signer);
  }

  /** What is found first in an export against anchors that were read before. */
  List<String> check(InputStream file, @Nullable Object known, @Nullable PublicKey signer) {
    Object check = check(1);
    call(export, check, file, known, signer);
    return findings(check);
  }

  /** What is found in an export and a file of anchors. */
  List<String> check(byte[] file, byte[] anchorFile, PublicKey signer) {
    Object check = check(20);
    Object known = call(anchors, check, new ByteArrayInputStream(anchorFile), signer);
    call(export, check, new ByteArrayInputStream(file), known, signer);
    return findings(check);
  }

  private Object check(int mostFindings) {
    try {
      return make.newInstance(mostFindings);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> findings(Object check) {
    return (List<String>) call(findings, check);
  }

  private static Object call(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return requireNonNull(method.invoke(target, arguments));
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
