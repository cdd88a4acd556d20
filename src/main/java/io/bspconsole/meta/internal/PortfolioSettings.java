package io.bspconsole.meta.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With whom clients share their accounts.
 *
 * @param businessId Meta's id of the provider's business portfolio; blank means that the list of
 *     shared accounts cannot be asked for
 */
@ConfigurationProperties("bsp.meta-accounts")
record PortfolioSettings(@DefaultValue("") String businessId) {}
