package io.bspconsole.live;

/** The check of all trails has come further, or to its end. Publish it as {@link ClientChanged}. */
public record TrailsChecked() {}
