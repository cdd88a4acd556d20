/** The register over REST. */
@NullMarked
package io.bspconsole.clients.api;

import org.jspecify.annotations.NullMarked;
