package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Business profiles at Meta: each phone number has one. */
public interface MetaProfiles {

  /**
   * What customers see at that number: {@code GET /{version}/{number}/whatsapp_business_profile}.
   *
   * @throws MetaUnavailable when Meta cannot be asked now
   */
  MetaProfile read(MetaId number);

  /**
   * Changes some fields and leaves the others as they are: {@code POST
   * /{version}/{number}/whatsapp_business_profile}.
   *
   * @param changes by Meta's names; {@code websites} is a list, all others are texts; a picture is
   *     named by the handle of an upload ({@link MetaUploads}), as {@code profile_picture_handle}
   */
  Outcome write(MetaId number, Map<String, Object> changes);

  /**
   * A profile as Meta gives it; empty for fields that were never set. The line of business comes
   * verbatim.
   *
   * @param picture does it have one ({@code profile_picture_url})? absent where that was not read
   */
  record MetaProfile(
      String about,
      String address,
      String description,
      String email,
      List<String> websites,
      String vertical,
      @Nullable Boolean picture) {

    /** One of which is not known whether it has a picture. */
    public MetaProfile(
        String about,
        String address,
        String description,
        String email,
        List<String> websites,
        String vertical) {
      this(about, address, description, email, websites, vertical, null);
    }

    public MetaProfile {
      websites = List.copyOf(websites);
    }
  }

  /** What came of a change. */
  sealed interface Outcome {

    /** Meta says that it took it. */
    record Taken() implements Outcome {}

    /** Meta refused it, and would again. */
    record Refused(MetaError error) implements Outcome {}

    /**
     * Meta did not take it now, or nobody knows; the same can be sent again.
     *
     * @param after how long to wait at least
     */
    record Later(String reason, Duration after) implements Outcome {}
  }
}
