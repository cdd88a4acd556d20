package io.bspconsole.sandbox.internal;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API's endpoints for message templates. */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class TemplateEndpoints {

  private final SandboxTemplates templates;
  private final Tries tries;
  private final SandboxSettings settings;
  private final NumberLife numbers;
  private final SandboxAccounts accounts;

  TemplateEndpoints(
      SandboxTemplates templates,
      Tries tries,
      SandboxSettings settings,
      NumberLife numbers,
      SandboxAccounts accounts) {
    this.numbers = numbers;
    this.accounts = accounts;
    this.templates = templates;
    this.tries = tries;
    this.settings = settings;
  }

  @PostMapping("/{waba:\\d+}/message_templates")
  ObjectNode create(@PathVariable String waba, @RequestBody JsonNode body)
      throws InterruptedException {
    TemplateForm.check(body);
    tries.count(waba, body.path("name").asString(""));
    StoredTemplate template = templates.create(waba, body);
    if (Mood.of(template.name()).filter(mood -> mood == Mood.TIMEOUT).isPresent()) {
      Thread.sleep(settings.slowAnswer());
    }
    return JsonMapper.shared()
        .createObjectNode()
        .put("id", template.id())
        .put("status", template.status())
        .put("category", template.category());
  }

  @PostMapping("/{template:\\d+}")
  ObjectNode edit(@PathVariable String template, @RequestBody JsonNode body) {
    if (NumberLife.isAbout(body)) {
      numbers.change(template, body); // the Graph API has one address for every kind of object
    } else {
      templates.edit(template, body);
    }
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  @PostMapping("/{template:\\d+}/unpause")
  ObjectNode unpause(@PathVariable String template) {
    templates.unpause(template);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  @GetMapping("/{template:\\d+}")
  ObjectNode get(@PathVariable String template, @RequestParam(defaultValue = "") String fields) {
    ObjectNode found =
        SandboxAccounts.isAbout(fields) // one address for every kind of object
            ? accounts.get(template)
            : templates.get(template).json();
    return GraphList.only(found, fields);
  }

  @GetMapping("/{waba:\\d+}/message_templates")
  ObjectNode list(
      @PathVariable String waba,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String fields,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String after) {
    List<ObjectNode> items =
        templates.list(waba, name, GraphList.id(after), GraphList.read(limit)).stream()
            .map(StoredTemplate::json)
            .toList();
    return GraphList.page(items, limit, fields);
  }

  @DeleteMapping("/{waba:\\d+}/message_templates")
  ObjectNode delete(
      @PathVariable String waba,
      @RequestParam String name,
      @RequestParam(name = "hsm_id", defaultValue = "") String id) {
    templates.delete(waba, name, id);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }
}
