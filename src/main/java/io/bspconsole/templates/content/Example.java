package io.bspconsole.templates.content;

import org.jspecify.annotations.Nullable;

/**
 * A sample value for one variable, which Meta's reviewers read.
 *
 * @param pointer where the value stands
 * @param variable the named parameter; null where the place in the list tells which one it is
 * @param value may be blank, which is as good as none
 */
public record Example(String pointer, @Nullable String variable, String value) {}
