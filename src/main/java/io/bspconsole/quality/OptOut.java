package io.bspconsole.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody last chose in WhatsApp about messages of a kind (Meta, user_preferences webhook).
 * The console keeps no number of his: a client finds him by hashing the numbers of its own list.
 *
 * @param businessNumber the client's own number, digits only; empty where Meta named none
 * @param category such as marketing_messages
 * @param personHash SHA-256 of the number in digits with its country code (or of the id, where Meta
 *     hides the number), in hex
 * @param personEnd the last four characters of it
 * @param choice stop, resume, or what Meta comes up with
 */
public record OptOut(
    UUID id,
    String businessNumber,
    String category,
    String personHash,
    String personEnd,
    String choice,
    Instant chosenAt) {

  /** Nothing more of the kind may be sent to him (P1.6). */
  public static final String STOP = "stop";

  /** He will have them again. */
  public static final String RESUME = "resume";
}
