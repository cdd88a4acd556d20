package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaUnavailable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@link MetaNumbers} over the Graph API. */
@Component
class GraphNumbers implements MetaNumbers {

  private static final String LIMIT = "whatsapp_business_manager_messaging_limit";
  private static final String FIELDS =
      "id,display_phone_number,verified_name,status,quality_rating,name_status,new_display_name,"
          + "new_name_status,code_verification_status,is_pin_enabled,official_business_account,"
          + "throughput,health_status,"
          + LIMIT;

  private final GraphApi graph;
  private final MetaSettings settings;

  GraphNumbers(GraphApi graph, MetaSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  @Override
  public List<MetaNumber> list(MetaId waba) {
    if (!settings.hasToken()) {
      throw new MetaUnavailable(GraphTemplates.NO_TOKEN);
    }
    return Paging.all(after ->
            graph.numbers(settings.graphVersion(), waba.value(), FIELDS, Paging.PAGE, after))
        .stream()
        .map(GraphNumbers::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MetaNumber> read(JsonNode number) {
    return Fields.id(number)
        .map(id ->
            new MetaNumber(
                id,
                Fields.word(number, "display_phone_number").orElse(""),
                Fields.name(number, "verified_name").orElse(""),
                Fields.word(number, "status").orElse("UNKNOWN"),
                Fields.word(number, "quality_rating").orElse("UNKNOWN"),
                Fields.word(number, LIMIT).orElse("UNKNOWN"),
                care(number)));
  }

  private static Care care(JsonNode number) {
    JsonNode pin = number.path("is_pin_enabled");
    JsonNode official = number.path("official_business_account");
    return new Care(
        Fields.word(number, "name_status").orElse(null),
        Fields.name(number, "new_display_name").orElse(null),
        Fields.word(number, "new_name_status").orElse(null),
        Fields.word(number, "code_verification_status").orElse(null),
        pin.isBoolean() ? pin.booleanValue() : null,
        Fields.word(official, "oba_status").orElse(null),
        Fields.words(official, "status_message").orElse(null),
        Fields.word(number.path("throughput"), "level").orElse(null),
        HealthStatus.of(number));
  }
}
