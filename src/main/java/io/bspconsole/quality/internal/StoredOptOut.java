package io.bspconsole.quality.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.OptOut;
import io.bspconsole.tenancy.ClientOwned;
import io.bspconsole.webhooks.events.PreferencesChanged.Choice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody last chose; events may come twice and in any order. */
@Entity
@Table(name = "opt_out")
public class StoredOptOut extends ClientOwned {

  private static final int LONGEST_WORD = 120;
  private static final int LONGEST_NUMBER = 20;
  private static final int SHOWN = 4;

  private UUID wabaId;
  private String businessNumber;
  private String category;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(columnDefinition = "binary(32)")
  private byte[] personHash;

  private String personEnd;
  private String choice;
  private Instant chosenAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StoredOptOut() {}

  StoredOptOut(WabaId waba, String businessNumber, Choice chosen, Instant at) {
    super(Uuids.next());
    this.wabaId = waba.value();
    this.businessNumber = number(businessNumber);
    this.category = category(chosen);
    this.personHash = hash(chosen);
    this.personEnd = end(chosen.person());
    this.choice = word(chosen.value());
    this.chosenAt = at;
  }

  static String number(String digits) {
    return digits.substring(0, Math.min(digits.length(), LONGEST_NUMBER));
  }

  static String category(Choice chosen) {
    return chosen.category() == null ? "" : word(chosen.category());
  }

  static byte[] hash(Choice chosen) {
    return hash(chosen.person());
  }

  /** What is kept of a number, in digits with its country code. */
  public static byte[] hash(String person) {
    return Sha256.of(person.getBytes(StandardCharsets.UTF_8));
  }

  byte[] personHash() {
    return personHash.clone();
  }

  private static String word(String word) {
    return KeptText.cut(word, LONGEST_WORD);
  }

  private static String end(String person) {
    String plain = person.replaceAll("[^0-9A-Za-z]", "");
    return plain.length() <= SHOWN ? "" : plain.substring(plain.length() - SHOWN);
  }

  /**
   * Takes a choice in; of two within one second the stop counts (P1.6). A word that nobody knows
   * yet displaces none that is known.
   *
   * @return false when something newer, or better known, is kept already
   */
  boolean take(String value, Instant at) {
    String other = word(value);
    boolean newer =
        isKnown(other) == isKnown(choice)
            ? at.isAfter(chosenAt) || (at.equals(chosenAt) && isBefore(other))
            : isKnown(other);
    if (newer) {
      choice = other;
      chosenAt = at;
    }
    return newer || (at.equals(chosenAt) && choice.equals(other));
  }

  private static boolean isKnown(String word) {
    return word.equals(OptOut.STOP) || word.equals(OptOut.RESUME);
  }

  private boolean isBefore(String other) {
    return !choice.equals(OptOut.STOP)
        && (other.equals(OptOut.STOP) || choice.compareTo(other) < 0);
  }

  public OptOut toOptOut() {
    return new OptOut(
        id(),
        businessNumber,
        category,
        HexFormat.of().formatHex(personHash),
        personEnd,
        choice,
        chosenAt);
  }
}
