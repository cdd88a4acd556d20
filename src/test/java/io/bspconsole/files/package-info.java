@NullMarked
package io.bspconsole.files;

import org.jspecify.annotations.NullMarked;
