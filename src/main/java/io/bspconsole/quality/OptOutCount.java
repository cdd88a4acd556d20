package io.bspconsole.quality;

/** How many people have stopped messages of a category to be sent from a number of the client's. */
public record OptOutCount(String businessNumber, String category, long people) {}
