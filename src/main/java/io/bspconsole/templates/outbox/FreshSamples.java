package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.meta.MetaErrors;
import io.bspconsole.meta.MetaUploads;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.meta.UploadOutcome;
import io.bspconsole.templates.outbox.StoredSamples.Sample;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Sees to it that what is sent names samples by handles that Meta still knows. The stored content
 * keeps the handle that it was cleared with; only the body of the call is changed. A sample that
 * was not uploaded here stays as it is named.
 *
 * <p>Meta documents neither how long a handle holds nor the error for one that does not any more.
 * So the age is a setting; and a refusal for the header, or for a parameter of which no more is
 * known, is met by uploading again, once.
 */
@Component
class FreshSamples {

  private static final Logger log = LoggerFactory.getLogger(FreshSamples.class);

  /** What was uploaded as short a while ago is not the reason of a refusal. */
  private static final Duration JUST_NOW = Duration.ofMinutes(5);

  private static final Set<String> MAY_BE_A_HANDLE = Set.of("HEADER", "PARAMETER");

  private final StoredSamples samples;
  private final MetaUploads uploads;
  private final Duration longest;
  private final Clock clock;

  FreshSamples(
      StoredSamples samples,
      MetaUploads uploads,
      @Value("${bsp.samples.handle-age}") Duration longest,
      Clock clock) {
    this.samples = samples;
    this.uploads = uploads;
    this.longest = longest;
    this.clock = clock;
  }

  /**
   * The body to send; samples whose handle is too old are uploaded again first.
   *
   * @param before run before each upload; what it throws ends the work
   */
  JsonNode fresh(ClientId client, JsonNode body, Runnable before) {
    JsonNode copy = body.deepCopy();
    renew(client, copy, longest, before);
    return copy;
  }

  /**
   * The body to send once more after a refusal; empty when that would not help, or a try with new
   * handles has just been made.
   *
   * @param before as for {@link #fresh}
   */
  Optional<JsonNode> afterRefusal(
      ClientId client, JsonNode body, MetaError error, Runnable before) {
    boolean maybe =
        MetaErrors.find(error.code(), error.subcode())
            .filter(entry -> MAY_BE_A_HANDLE.contains(entry.advice()))
            .isPresent();
    JsonNode copy = body.deepCopy();
    return maybe && renew(client, copy, JUST_NOW, before) > 0
        ? Optional.of(copy)
        : Optional.empty();
  }

  /** How many were uploaded. */
  private int renew(ClientId client, JsonNode node, Duration age, Runnable before) {
    int renewed = 0;
    if (node.get("header_handle") instanceof ArrayNode handles) {
      for (int i = 0; i < handles.size(); i++) {
        if (handles.get(i).isString()) {
          renewed += renew(client, handles, i, age, before);
        }
      }
    }
    for (JsonNode child : node) {
      renewed += renew(client, child, age, before);
    }
    return renewed;
  }

  private int renew(ClientId client, ArrayNode handles, int place, Duration age, Runnable before) {
    Optional<Sample> known = samples.find(client, handles.get(place).stringValue());
    if (known.isEmpty()) {
      return 0;
    }
    Sample sample = known.get();
    handles.set(place, sample.handle());
    if (sample.uploadedAt().isAfter(Clocks.now(clock).minus(age))) {
      return 0;
    }
    before.run();
    StoredSamples.SampleFile file = samples.file(client, sample);
    return switch (uploads.upload(file.name(), file.mediaType(), file.content())) {
      case UploadOutcome.Uploaded(String handle) -> {
        samples.renewed(client, sample, handle);
        handles.set(place, handle);
        yield 1;
      }
      case UploadOutcome.NotTaken(String reason) -> oldHandle(reason);
      case UploadOutcome.Later(String reason, _) -> oldHandle(reason);
    };
  }

  private static int oldHandle(String reason) {
    log.warn("A sample could not be uploaded again, the old handle is sent: {}", reason);
    return 0;
  }
}
