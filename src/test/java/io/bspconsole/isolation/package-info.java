/**
 * Two clients side by side: what there is to call and to open is asked of the running console, so
 * that a new service, endpoint or page is tried without being listed here.
 */
@NullMarked
package io.bspconsole.isolation;

import org.jspecify.annotations.NullMarked;
