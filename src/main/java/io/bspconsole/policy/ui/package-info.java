/** The pages of the policy: the edition with all clauses, and a page for each. */
@NullMarked
package io.bspconsole.policy.ui;

import org.jspecify.annotations.NullMarked;
