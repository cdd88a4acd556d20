package io.bspconsole.templates.content;

/** One card of a carousel, which has components of its own. */
public record Card(String pointer, Components components) {}
