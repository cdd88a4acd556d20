package io.bspconsole.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Runs in {@code script/test} and not in {@code script/test --fast}: a test that takes seconds
 * because it waits, races or tries everything, and that a change elsewhere seldom breaks.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("whole")
public @interface Whole {}
