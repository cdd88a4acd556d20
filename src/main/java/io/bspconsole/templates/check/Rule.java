package io.bspconsole.templates.check;

/** One rule: it looks at the whole content and notes each place that breaks it. */
interface Rule {

  Citation citation();

  /** Must take any content, however broken, and time in proportion to its length. */
  void look(Reading reading, Notes notes);
}
