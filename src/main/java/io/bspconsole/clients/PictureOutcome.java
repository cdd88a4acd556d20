package io.bspconsole.clients;

import java.util.List;

/** What came of a picture that somebody uploaded for a profile. */
public sealed interface PictureOutcome {

  /**
   * It can be taken.
   *
   * @param jpeg the square, as customers would see it
   * @param side of it, in pixels
   * @param movable is there more of the picture than that?
   */
  record Cut(byte[] jpeg, int side, boolean movable) implements PictureOutcome {}

  /** It is kept, and can be named in a profile. */
  record Kept(PictureId id) implements PictureOutcome {}

  /** Too many are being read at once: nobody looked at it, and it can be tried again at once. */
  record Busy() implements PictureOutcome {}

  /**
   * It cannot be taken.
   *
   * @param messageKey words for it, with {@code arguments}
   */
  record Refused(String messageKey, List<Object> arguments) implements PictureOutcome {

    public Refused {
      arguments = List.copyOf(arguments);
    }

    /** With the words {@code clients.picture.problem.} and that key. */
    public static Refused of(String problem, Object... arguments) {
      return new Refused("clients.picture.problem." + problem, List.of(arguments));
    }
  }
}
