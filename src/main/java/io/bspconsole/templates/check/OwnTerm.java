package io.bspconsole.templates.check;

/**
 * A term of the provider's own.
 *
 * @param list the name of a {@link TermList}
 * @param language of that list; all lists are looked for in every text, since people mix
 * @param term as {@link TermForm} writes it; of a switched off one as it was shipped
 * @param switchedOff true for one of ours that is not looked for, in no language
 */
public record OwnTerm(String list, String language, String term, boolean switchedOff) {}
