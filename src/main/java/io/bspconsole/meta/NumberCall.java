package io.bspconsole.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of Meta about one phone number. What is secret in it is never printed.
 */
public sealed interface NumberCall {

  /** What must not be kept or shown, wherever it comes back; empty where nothing is secret. */
  default String secret() {
    return "";
  }

  /**
   * {@code POST /{number}/register}. Sets the PIN too, where there was none.
   *
   * @param pin six digits
   * @param region where data at rest are kept, an ISO code of a country; absent for Meta's choice
   */
  record Register(String pin, @Nullable String region) implements NumberCall {

    @Override
    public String secret() {
      return pin;
    }

    @Override
    public String toString() {
      return "Register[region=" + region + "]";
    }
  }

  /** {@code POST /{number}/deregister}. */
  record Deregister() implements NumberCall {}

  /**
   * {@code POST /{number}/request_code}.
   *
   * @param method SMS or VOICE
   * @param language such as {@code en_US}
   */
  record RequestCode(String method, String language) implements NumberCall {}

  /** {@code POST /{number}/verify_code}. */
  record VerifyCode(String code) implements NumberCall {

    @Override
    public String secret() {
      return code;
    }

    @Override
    public String toString() {
      return "VerifyCode[]";
    }
  }

  /**
   * {@code POST /{number}} with {@code pin}; there is no call to switch two-step verification off.
   *
   * @param pin six digits
   */
  record ChangePin(String pin) implements NumberCall {

    @Override
    public String secret() {
      return pin;
    }

    @Override
    public String toString() {
      return "ChangePin[]";
    }
  }

  /** {@code POST /{number}} with {@code new_display_name}: asks for a review of that name. */
  record RequestName(String name) implements NumberCall {}

  /**
   * {@code POST /{number}/official_business_account}; taken means submitted, not approved.
   *
   * @param website the business's own
   * @param country ISO code of its primary country
   * @param language of its pages; empty for none
   * @param parent the business or brand above it; empty for none
   * @param links exactly five satisfy both of Meta's pages
   * @param more empty for none
   */
  record RequestOfficial(
      String website,
      String country,
      String language,
      String parent,
      List<String> links,
      String more)
      implements NumberCall {

    public RequestOfficial {
      links = List.copyOf(links);
    }
  }
}
