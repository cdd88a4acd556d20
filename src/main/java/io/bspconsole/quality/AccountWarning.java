package io.bspconsole.quality;

import io.bspconsole.kernel.WabaId;
import java.time.Instant;

/**
 * Meta named a violation without restricting the account.
 *
 * @param violation Meta's word, such as ADULT
 */
public record AccountWarning(WabaId waba, String violation, Instant at) {}
