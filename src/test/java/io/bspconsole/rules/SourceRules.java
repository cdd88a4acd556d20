package io.bspconsole.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only the text of the sources shows: strings that a browser or the crypto library reads. */
final class SourceRules {

  /** Ways to turn a string into HTML or code in the browser. */
  private static final Pattern RAW =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\\.write"
              + "|\\beval\\(|new Function\\(|javascript:|postMessage|localStorage|sessionStorage");

  /** The drawings of icons are a file of ours. */
  private static final Set<String> MAY_WRITE_RAW = Set.of("Icon.java");

  /** A script is one literal; what varies goes in as its parameters. */
  private static final Pattern SCRIPT =
      Pattern.compile("executeJs\\(\\s*+(?!\"\"\"[^\"]*\"\"\"\\s*[,)]|\"[^\"\\n]*\"\\s*[,)])");

  private static final Pattern ALGORITHM =
      Pattern.compile(
          "(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|KeyPairGenerator|SecretKeyFactory"
              + "|KeyFactory)\\s*\\.getInstance\\(\\s*([^)]*?)\\s*\\)");

  private SourceRules() {}

  /** The sources of a folder by their names. */
  static Map<Path, String> read(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(file -> !file.toString().contains("generated"))
          .collect(Collectors.toMap(file -> file, SourceRules::text));
    }
  }

  static List<String> rawInTheBrowser(Map<Path, String> sources) {
    return sources.entrySet().stream()
        .filter(source -> !MAY_WRITE_RAW.contains(String.valueOf(source.getKey().getFileName())))
        .flatMap(source -> found(source.getKey(), RAW, source.getValue()))
        .toList();
  }

  static List<String> composedScripts(Map<Path, String> sources) {
    return sources.entrySet().stream()
        .flatMap(source -> found(source.getKey(), SCRIPT, source.getValue()))
        .toList();
  }

  /** Algorithms that the sources name and the inventory does not. */
  static List<String> unlistedAlgorithms(Map<Path, String> sources, String inventory) {
    return sources.values().stream()
        .flatMap(
            source -> ALGORITHM.matcher(source).results().map(named -> algorithm(named, source)))
        .filter(name -> !inventory.contains("`" + name + "`"))
        .distinct()
        .sorted()
        .toList();
  }

  /** A literal as it is, a constant by the literal it stands for. */
  private static String algorithm(MatchResult named, String source) {
    String argument = named.group(1);
    if (argument.startsWith("\"")) {
      return argument.replace("\"", "");
    }
    return Pattern.compile("\\b" + Pattern.quote(argument) + "\\s*=\\s*\"([^\"]+)\"")
        .matcher(source)
        .results()
        .findFirst()
        .map(constant -> constant.group(1))
        .orElse(argument);
  }

  private static Stream<String> found(Path file, Pattern pattern, String text) {
    return pattern.matcher(text).results().map(hit -> file + ": " + hit.group());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
