/**
 * What a template says: Meta's create-template body, kept whole, with typed views of its parts.
 *
 * <p>Nothing that Meta accepts is lost on the way through: unknown members stay where they are.
 */
@NullMarked
@NamedInterface("content")
package io.bspconsole.templates.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
