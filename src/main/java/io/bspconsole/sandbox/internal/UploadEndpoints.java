package io.bspconsole.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Graph API's Resumable Upload. Nothing is kept: the session's name says how many bytes of what
 * belong in it, and a handle what was uploaded.
 */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class UploadEndpoints {

  private static final int LARGEST = 100 * 1024 * 1024; // bytes
  private static final int HANDLE = 24; // bytes

  private final SecureRandom random = new SecureRandom();

  @PostMapping("/{app:\\d+}/uploads")
  ObjectNode begin(
      @PathVariable String app,
      @RequestParam("file_length") long length,
      @RequestParam("file_type") String type) {
    if (length < 1 || length > LARGEST || !type.contains("/")) {
      throw GraphProblem.parameter("The file's length or type is not valid.");
    }
    return answer("id", "upload:" + app + "-" + length + "-" + hex(type) + "-" + word());
  }

  @PostMapping("/{session:upload:\\d+-\\d+-[\\w-]+}")
  ObjectNode send(
      @PathVariable String session,
      @RequestHeader("file_offset") long offset,
      @RequestBody byte[] content) {
    String[] parts = session.split("-", -1);
    long expected = Long.parseLong(parts[1]);
    if (offset != 0 || content.length != expected) {
      throw GraphProblem.parameter("The file has another length than was announced.");
    }
    byte[] type = HexFormat.of().parseHex(parts[2]);
    return answer("h", "4::" + Base64.getEncoder().encodeToString(type) + ":" + word());
  }

  /** Is that a handle that was given here for a file of one of those types? */
  static boolean isOf(String handle, Set<String> types) {
    return types.stream()
        .map(type -> type.getBytes(StandardCharsets.US_ASCII))
        .anyMatch(
            type -> handle.startsWith("4::" + Base64.getEncoder().encodeToString(type) + ":"));
  }

  private static String hex(String type) {
    return HexFormat.of().formatHex(type.getBytes(StandardCharsets.US_ASCII));
  }

  private String word() {
    byte[] bytes = new byte[HANDLE];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ObjectNode answer(String member, String value) {
    return JsonMapper.shared().createObjectNode().put(member, value);
  }
}
