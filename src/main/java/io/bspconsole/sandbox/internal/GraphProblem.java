package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Uuids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An error in the words and the form of the Graph API ("Handle errors"). */
final class GraphProblem extends RuntimeException {

  /** Where Meta tells how much of a limit is used. */
  static final String USAGE_HEADER = "X-Business-Use-Case-Usage";

  /** All of it is used; in a minute there is more. */
  static final String USED_UP =
      "{\"0\":[{\"type\":\"whatsapp_business_management\",\"call_count\":100,"
          + "\"total_cputime\":1,\"total_time\":1,\"estimated_time_to_regain_access\":1}]}";

  private static final String INVALID = "Invalid parameter";

  private final int status;
  private final int code;
  private final @Nullable Integer subcode;
  private final String type;
  private final @Nullable String title;
  private final @Nullable String details;

  private GraphProblem(
      int status,
      int code,
      @Nullable Integer subcode,
      String type,
      String message,
      @Nullable String title,
      @Nullable String details) {
    super("(#" + code + ") " + message, null, false, false);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.type = type;
    this.title = title;
    this.details = details;
  }

  /** Any error, in general words. */
  static GraphProblem of(int code, int status) {
    return new GraphProblem(
        status, code, null, "OAuthException", "The sandbox rehearses this error", null, null);
  }

  /** Code 100 with the reason in {@code error_data.details}. */
  static GraphProblem parameter(String details) {
    return new GraphProblem(400, 100, null, "OAuthException", INVALID, null, details);
  }

  /** Code 100 with one of the subcodes of template management, and words for people. */
  static GraphProblem template(int subcode, String title, String details) {
    return new GraphProblem(400, 100, subcode, "OAuthException", INVALID, title, details);
  }

  static GraphProblem noObject(String id) {
    return new GraphProblem(
        400,
        100,
        33,
        "GraphMethodException",
        "Unsupported request. Object with ID '"
            + id
            + "' does not exist, cannot be loaded due to missing permissions, or does not support"
            + " this operation",
        null,
        null);
  }

  static GraphProblem path(String path) {
    return new GraphProblem(
        400, 2500, null, "OAuthException", "Unknown path components: " + path, null, null);
  }

  static GraphProblem cursor() {
    return new GraphProblem(
        400, 131059, null, "OAuthException", "Invalid paging cursor", null, null);
  }

  static GraphProblem token() {
    return new GraphProblem(
        401, 190, null, "OAuthException", "Invalid OAuth access token", null, null);
  }

  static GraphProblem fault() {
    return new GraphProblem(
        500, 2, null, "OAuthException", "Service temporarily unavailable", null, null);
  }

  /** Any error by its code, with an HTTP status as Meta documents it for most. */
  static GraphProblem any(int code, @Nullable Integer subcode) {
    return new GraphProblem(
        statusOf(code),
        code,
        subcode,
        "OAuthException",
        "An error that the template's name asks for",
        subcode == null ? null : "The template cannot be created",
        "The name ends in _error_" + code + (subcode == null ? "" : "_" + subcode) + ".");
  }

  private static int statusOf(int code) {
    return switch (code) {
      case 0, 190 -> 401;
      case 1, 2, 3 -> 500;
      case 10, 368, 131005, 131031 -> 403;
      default -> code >= 200 && code <= 299 ? 403 : 400;
    };
  }

  static GraphProblem limit() {
    return new GraphProblem(
        400,
        80007,
        null,
        "OAuthException",
        "There have been too many calls to this WhatsApp Business account. Wait a bit and try"
            + " again",
        null,
        null);
  }

  int status() {
    return status;
  }

  boolean isLimit() {
    return code == 80007 || code == 80008 || code == 4 || code == 130429;
  }

  ObjectNode envelope() {
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    ObjectNode error =
        envelope
            .putObject("error")
            .put("message", getMessage())
            .put("type", type)
            .put("code", code)
            .put("is_transient", code == 1 || code == 2 || code == 131000 || code == 131016);
    if (subcode != null) {
      error.put("error_subcode", subcode);
    }
    if (title != null) {
      error.put("error_user_title", title).put("error_user_msg", details);
    }
    if (details != null) {
      error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
    }
    error.put("fbtrace_id", Uuids.next().toString());
    return envelope;
  }
}
