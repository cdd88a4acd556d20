package io.bspconsole.audit;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
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
  private static final Path CLASSES = Path.of("target", "verify-audit");

  private final MethodHandle make;
  private final MethodHandle anchors;
  private final MethodHandle export;
  private final MethodHandle findings;
  private final MethodHandle key;

  /** Takes the compiled program from {@link #compile}, or compiles it first. */
  Verifier() {
    try {
      compile();
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {CLASSES.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      Class<?> program = loader.loadClass("VerifyAudit");
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      make = lookup.unreflectConstructor(program.getConstructor(int.class));
      anchors = lookup.unreflect(program.getMethod("anchors", InputStream.class, PublicKey.class));
      export =
          lookup.unreflect(
              program.getMethod(
                  "export",
                  InputStream.class,
                  loader.loadClass("VerifyAudit$Anchors"),
                  PublicKey.class));
      findings = lookup.unreflect(program.getMethod("findings"));
      key = lookup.unreflect(program.getMethod("key", String.class));
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
    return (PublicKey) requireNonNull(call(key, pem));
  }

  /** Anchors that are in order; for those that are not, {@link #check} tells. */
  Object anchors(byte[] file, @Nullable PublicKey signer) {
    return requireNonNull(call(anchors, call(make, 20), new ByteArrayInputStream(file), signer));
  }

  /** What is found in an export against anchors that were read before. */
  List<String> check(InputStream file, @Nullable Object known, @Nullable PublicKey signer) {
    Object check = call(make, 1);
    call(export, check, file, known, signer);
    return findings(check);
  }

  /** What is found in an export and a file of anchors. */
  List<String> check(byte[] file, byte[] anchorFile, PublicKey signer) {
    Object check = call(make, 20);
    Object known = call(anchors, check, new ByteArrayInputStream(anchorFile), signer);
    call(export, check, new ByteArrayInputStream(file), known, signer);
    return findings(check);
  }

  @SuppressWarnings("unchecked")
  private List<String> findings(@Nullable Object check) {
    return (List<String>) requireNonNull(call(findings, check));
  }

  private static @Nullable Object call(MethodHandle handle, @Nullable Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
