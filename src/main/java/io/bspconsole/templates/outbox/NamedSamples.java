package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which samples a client's drafts and versions name. */
@Component
class NamedSamples {

  /** Contents of up to a megabyte each are in memory at once. */
  private static final int PAGE = 50;

  private static final List<String> CONTENTS =
      List.of(
          "SELECT id, draft AS content FROM template WHERE client_id = :client AND id > :last"
              + " AND draft_updated_at >= :since AND draft LIKE '%header_handle%'",
          "SELECT id, content FROM template_version WHERE client_id = :client AND id > :last"
              + " AND submitted_at >= :since AND content LIKE '%header_handle%'");

  private final JdbcClient jdbc;

  NamedSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Found(byte[] id, String content) {}

  /** Adds the hashes, in hex, of all handles in what was written at that time or later. */
  void collect(ClientId client, Instant since, Set<String> named) {
    for (String contents : CONTENTS) {
      byte[] last = new byte[16];
      List<Found> page;
      do {
        page =
            jdbc.sql(contents + " ORDER BY id LIMIT :page")
                .param("client", Uuids.bytes(client.value()))
                .param("last", last)
                .param("since", Timestamp.from(since))
                .param("page", PAGE)
                .query((row, _) -> new Found(row.getBytes("id"), row.getString("content")))
                .list();
        page.forEach(found -> collect(read(found.content()), named));
        last = page.isEmpty() ? last : page.getLast().id();
      } while (page.size() == PAGE);
    }
  }

  private static JsonNode read(String content) {
    try {
      return JsonMapper.shared().readTree(content);
    } catch (JacksonException _) {
      return JsonMapper.shared().nullNode(); // names nothing that could be sent
    }
  }

  private static void collect(JsonNode node, Set<String> named) {
    JsonNode handles = node.get("header_handle");
    if (handles != null) {
      for (JsonNode handle : handles) {
        if (handle.isString()) {
          named.add(HexFormat.of().formatHex(StoredSamples.hash(handle.stringValue())));
        }
      }
    }
    for (JsonNode child : node) {
      collect(child, named);
    }
  }
}
