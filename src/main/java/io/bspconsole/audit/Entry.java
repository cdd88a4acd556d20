package io.bspconsole.audit;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is read.
 *
 * @param clientName empty in the provider's chain
 * @param by absent where somebody made something unreadable of the entry
 * @param actor absent for Meta and the console
 * @param who empty for Meta and the console
 * @param action a name of {@link Action}, or one that only a newer version knows
 * @param what empty where there is neither a value nor a word
 * @param hash in hexadecimal
 */
public record Entry(
    ChainId chain,
    String clientName,
    long seq,
    Instant at,
    @Nullable ActorKind by,
    @Nullable PersonId actor,
    Optional<Detail<Who>> who,
    String action,
    String subjectKind,
    String subjectId,
    String subjectName,
    @Nullable ClauseCode clause,
    Optional<Detail<What>> what,
    String hash) {

  /** The same, its values and words read otherwise; nothing differs where they were erased. */
  public Entry withWhat(UnaryOperator<What> reading) {
    return new Entry(
        chain,
        clientName,
        seq,
        at,
        by,
        actor,
        who,
        action,
        subjectKind,
        subjectId,
        subjectName,
        clause,
        what.map(detail ->
            detail instanceof Detail.Kept<What>(What kept)
                ? new Detail.Kept<>(reading.apply(kept))
                : detail),
        hash);
  }

  /** What is known of an entry that is none: where it stands. */
  public static Entry unreadable(
      ChainId chain, String clientName, long seq, Instant at, byte[] hash) {
    return new Entry(
        chain,
        clientName,
        seq,
        at,
        null,
        null,
        Optional.empty(),
        "",
        "",
        "",
        "",
        null,
        Optional.empty(),
        HexFormat.of().formatHex(hash));
  }

  public boolean isReadable() {
    return by != null;
  }

  /** What stands beside the chain and can be erased. */
  public sealed interface Detail<T> {

    record Kept<T>(T value) implements Detail<T> {}

    /** It was there once; an entry of its own tells who erased it. */
    record Erased<T>() implements Detail<T> {}
  }

  /** Who did it, as he was called then, and from where; parts are empty where nothing was known. */
  public record Who(String name, String address, String agent) {}

  /**
   * What changed, and why.
   *
   * @param subject the name of a person, where one is the subject
   * @param work absent for what was done in one step
   */
  public record What(
      @Nullable String subject,
      @Nullable String comment,
      List<Change> changes,
      @Nullable Work work) {

    /** Many steps that became one entry; the last was at the entry's time. */
    public record Work(Instant began, int steps) {}
  }
}
