package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.time.Duration;

/**
 * Meta told with an answer how much of the account's limit is used up (header {@code
 * X-Business-Use-Case-Usage}). Published on the thread of the call.
 *
 * @param percent the highest of the counts that Meta keeps, of what it allows
 * @param regain how long calls are refused from now on; zero while they are not
 */
public record UsageReported(MetaId waba, int percent, Duration regain) {}
