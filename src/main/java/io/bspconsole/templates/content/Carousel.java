package io.bspconsole.templates.content;

import java.util.List;

/**
 * Cards to be swiped under the body (Meta, Carousel templates).
 *
 * @param cards each has parts of its own; their pointers are those of the cards
 */
public record Carousel(String pointer, List<Parts> cards) {}
