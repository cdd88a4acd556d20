/** Tests of the made-up world. */
@NullMarked
package io.bspconsole.demo;

import org.jspecify.annotations.NullMarked;
