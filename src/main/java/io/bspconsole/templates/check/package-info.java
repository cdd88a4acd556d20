/**
 * The check before submission: one rule for each of Meta's limits and of the policy's demands.
 *
 * <p>Pure: it reads a template's content and answers with findings, each of which says where, under
 * which rule of whose, and what to do. The editor, the REST API and the review use this one engine.
 */
@NullMarked
@NamedInterface("check")
package io.bspconsole.templates.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
