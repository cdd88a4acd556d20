package io.bspconsole.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list in the Graph API's form ("Paginated results"), by cursors. */
final class GraphList {

  private static final int MOST = 100;

  private GraphList() {}

  /** How many items to read for a page: one more than shown, which tells whether there are more. */
  static int read(int limit) {
    return shown(limit) + 1;
  }

  /**
   * The id that a cursor stands for.
   *
   * @throws GraphProblem when it is none of ours
   */
  static String id(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw GraphProblem.cursor();
    }
  }

  /** The page of the current request, out of as many items as {@link #read} asked for. */
  static ObjectNode page(List<ObjectNode> items, int limit, String fields) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    var data = answer.putArray("data");
    List<ObjectNode> shown = items.subList(0, Math.min(items.size(), shown(limit)));
    shown.forEach(item -> data.add(only(item, fields)));
    if (!shown.isEmpty()) {
      String after = cursor(shown.getLast());
      ObjectNode paging = answer.putObject("paging");
      paging.putObject("cursors").put("before", cursor(shown.getFirst())).put("after", after);
      if (items.size() > shown.size()) {
        paging.put(
            "next",
            ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .toUriString());
      }
    }
    return answer;
  }

  /** The object with the asked-for fields and its id; with all when nothing was asked for. */
  static ObjectNode only(ObjectNode object, String fields) {
    if (!fields.isBlank()) {
      Set<String> wanted = new HashSet<>(Arrays.asList(fields.split("\\s*,\\s*")));
      wanted.add("id");
      object.retain(wanted);
    }
    return object;
  }

  private static int shown(int limit) {
    return Math.clamp(limit, 1, MOST);
  }

  private static String cursor(ObjectNode item) {
    return Base64.getUrlEncoder()
        .encodeToString(item.path("id").asString("").getBytes(StandardCharsets.UTF_8));
  }
}
