package io.bspconsole.policy;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.policy.internal.EditionFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * The clauses of the edition in force. They are read once: a console whose edition is incomplete or
 * malformed does not start.
 */
@Component
public class Clauses {

  private final Edition current;
  private final Map<ClauseCode, Clause> byCode;

  /**
   * @param file with the edition in force; empty for that of 8 October 2021
   */
  Clauses(@Value("${bsp.policy.file}") String file) {
    current =
        EditionFile.read(
            file.isBlank()
                ? new ClassPathResource("policy/2021-10-08.yaml")
                : new FileSystemResource(file));
    byCode =
        current.clauses().stream().collect(Collectors.toMap(Clause::code, Function.identity()));
  }

  /** The edition that findings, decisions and pages cite today. */
  public Edition current() {
    return current;
  }

  /** The clause of the current edition; empty for a code that it does not have. */
  public Optional<Clause> find(ClauseCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All clauses in the order of the policy. */
  public List<Clause> all() {
    return current.clauses();
  }
}
