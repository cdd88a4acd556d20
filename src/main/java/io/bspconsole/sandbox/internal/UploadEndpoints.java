package io.bspconsole.sandbox.internal;

import java.security.SecureRandom;
import java.util.Base64;
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
 * The Graph API's Resumable Upload. Nothing is kept: the session's name says how many bytes belong
 * in it, and a handle is as good as another.
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
    return answer("id", "upload:" + app + "-" + length + "-" + word());
  }

  @PostMapping("/{session:upload:\\d+-\\d+-[\\w-]+}")
  ObjectNode send(
      @PathVariable String session,
      @RequestHeader("file_offset") long offset,
      @RequestBody byte[] content) {
    long expected = Long.parseLong(session.split("-", -1)[1]);
    if (offset != 0 || content.length != expected) {
      throw GraphProblem.parameter("The file has another length than was announced.");
    }
    return answer("h", "4::" + word());
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
