@NullMarked
package io.bspconsole.shell.rest;

import org.jspecify.annotations.NullMarked;
