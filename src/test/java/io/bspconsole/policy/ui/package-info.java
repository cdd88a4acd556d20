@NullMarked
package io.bspconsole.policy.ui;

import org.jspecify.annotations.NullMarked;
