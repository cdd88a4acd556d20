package io.bspconsole.templates.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import java.time.Instant;
import java.util.List;

/**
 * A template whose version that counts would not be taken today.
 *
 * @param rules ids of those that block
 */
public record RefusedToday(
    ClientId client,
    String clientName,
    TemplateId template,
    String name,
    String language,
    List<String> rules,
    Instant checkedAt) {}
