/** What every answer over HTTP keeps to, whoever asks, asked of the running console. */
@NullMarked
package io.bspconsole.web;

import org.jspecify.annotations.NullMarked;
