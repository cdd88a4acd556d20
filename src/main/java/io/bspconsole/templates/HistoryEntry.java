package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a template, in one of the two machines.
 *
 * @param version the version it concerns; one not yet submitted has the number it will get
 * @param event in our machine a word of {@link OurState}, {@link #SEND_REFUSED} or one of {@link
 *     #NOTES}; in Meta's its status or event verbatim, or one of the constants here
 * @param actorName the person's name at that time; empty for Meta and the console
 * @param reason a code: Meta's reason or rating, or a clause
 * @param detail words: a reviewer's comment, or Meta's own
 * @param superseded it arrived after something newer and changed nothing
 */
public record HistoryEntry(
    Instant at,
    Machine machine,
    String event,
    @Nullable Integer version,
    By by,
    @Nullable PersonId actor,
    String actorName,
    @Nullable String reason,
    @Nullable String detail,
    boolean superseded) {

  /** Meta would not take a cleared version; reason holds its code, detail its words. */
  public static final String SEND_REFUSED = "SEND_REFUSED";

  /** The template, or all languages of its name, is to go from Meta. */
  public static final String DELETION_ASKED = "DELETION_ASKED";

  /** It stays after all: Meta had not been asked yet. */
  public static final String DELETION_TAKEN_BACK = "DELETION_TAKEN_BACK";

  /** A pause at Meta is to end. */
  public static final String UNPAUSE_ASKED = "UNPAUSE_ASKED";

  /** Meta would not do what was wished; reason holds its code, detail its words. */
  public static final String WISH_REFUSED = "WISH_REFUSED";

  /** An appeal was filed at Meta by hand; detail tells of it. */
  public static final String APPEAL_NOTED = "APPEAL_NOTED";

  /** The first of two reviewers cleared it. */
  public static final String CLEARED_FIRST = "CLEARED_FIRST";

  /**
   * It is held from use: by a person, whose reason detail holds; or by itself, and reason holds the
   * category that it is to move to.
   */
  public static final String HELD = "HELD";

  /** It is not held from use any more, or not by one of those who held it. */
  public static final String RELEASED = "RELEASED";

  /** What happens in our machine without moving it. */
  public static final List<String> NOTES =
      List.of(
          DELETION_ASKED,
          DELETION_TAKEN_BACK,
          UNPAUSE_ASKED,
          WISH_REFUSED,
          APPEAL_NOTED,
          CLEARED_FIRST,
          HELD,
          RELEASED);

  /** A rating came in; reason holds it, detail the one before. */
  public static final String QUALITY = "QUALITY";

  /** It was moved to another category; reason holds it, detail the one before. */
  public static final String CATEGORY = "CATEGORY";

  /** A move to another category was announced; reason holds it, detail the time, if one is set. */
  public static final String CATEGORY_MOVE = "CATEGORY_MOVE";

  /** Meta told what texts it holds; detail has them. */
  public static final String TEXTS = "TEXTS";

  /** It was taken over from Meta; in our machine. */
  public static final String IMPORTED = "IMPORTED";

  /** Whose states. */
  public enum Machine {
    OURS,
    META
  }

  /** Who did it. */
  public enum By {
    PERSON,
    CONSOLE,
    META
  }
}
