package io.bspconsole.meta.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The endpoints of the Graph API that we use; errors come back as answers too, all as bytes. */
@HttpExchange(accept = "application/json")
interface GraphApi {

  @PostExchange(url = "/{version}/{waba}/message_templates", contentType = "application/json")
  ResponseEntity<byte[]> createTemplate(
      @PathVariable String version, @PathVariable String waba, @RequestBody JsonNode template);

  @PostExchange(url = "/{version}/{template}", contentType = "application/json")
  ResponseEntity<byte[]> editTemplate(
      @PathVariable String version, @PathVariable String template, @RequestBody JsonNode changes);

  @DeleteExchange("/{version}/{waba}/message_templates")
  ResponseEntity<byte[]> deleteTemplates(
      @PathVariable String version,
      @PathVariable String waba,
      @RequestParam String name,
      @RequestParam(name = "hsm_id", required = false) @Nullable String template);

  @PostExchange("/{version}/{template}/unpause")
  ResponseEntity<byte[]> unpauseTemplate(
      @PathVariable String version, @PathVariable String template);

  @GetExchange("/{version}/{template}")
  ResponseEntity<byte[]> template(
      @PathVariable String version, @PathVariable String template, @RequestParam String fields);

  @GetExchange("/{version}/{waba}/message_templates")
  ResponseEntity<byte[]> templates(
      @PathVariable String version,
      @PathVariable String waba,
      @RequestParam String name,
      @RequestParam String fields,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/{version}/{waba}/message_templates")
  ResponseEntity<byte[]> allTemplates(
      @PathVariable String version,
      @PathVariable String waba,
      @RequestParam String fields,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/{version}/{waba}/phone_numbers")
  ResponseEntity<byte[]> numbers(
      @PathVariable String version,
      @PathVariable String waba,
      @RequestParam String fields,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/{version}/{number}/whatsapp_business_profile")
  ResponseEntity<byte[]> profile(
      @PathVariable String version, @PathVariable String number, @RequestParam String fields);

  @PostExchange(
      url = "/{version}/{number}/whatsapp_business_profile",
      contentType = "application/json")
  ResponseEntity<byte[]> changeProfile(
      @PathVariable String version, @PathVariable String number, @RequestBody JsonNode changes);

  @PostExchange(url = "/{version}/{number}/{call}", contentType = "application/json")
  ResponseEntity<byte[]> callNumber(
      @PathVariable String version,
      @PathVariable String number,
      @PathVariable String call,
      @RequestBody JsonNode parameters);

  @PostExchange(url = "/{version}/{number}", contentType = "application/json")
  ResponseEntity<byte[]> changeNumber(
      @PathVariable String version, @PathVariable String number, @RequestBody JsonNode changes);

  @GetExchange("/{version}/{business}/client_whatsapp_business_accounts")
  ResponseEntity<byte[]> sharedAccounts(
      @PathVariable String version,
      @PathVariable String business,
      @RequestParam String fields,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/{version}/{waba}")
  ResponseEntity<byte[]> account(
      @PathVariable String version, @PathVariable String waba, @RequestParam String fields);

  @GetExchange("/{version}/{waba}/subscribed_apps")
  ResponseEntity<byte[]> subscribedApps(
      @PathVariable String version,
      @PathVariable String waba,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String after);

  @PostExchange("/{version}/{waba}/subscribed_apps")
  ResponseEntity<byte[]> subscribe(@PathVariable String version, @PathVariable String waba);

  @DeleteExchange("/{version}/{waba}/subscribed_apps")
  ResponseEntity<byte[]> unsubscribe(@PathVariable String version, @PathVariable String waba);
}
