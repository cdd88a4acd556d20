package io.bspconsole.templates;

import io.bspconsole.kernel.TemplateId;

/** What came of taking over a template that Meta has. */
public sealed interface ImportOutcome {

  /** The console has it now, with Meta's state and with its texts as a draft. */
  record Imported(TemplateId template) implements ImportOutcome {}

  /** There is a draft of that name and language; what is to become of it is for its author. */
  record NameTaken() implements ImportOutcome {}

  /** Its texts are in no form that a draft can have. */
  record Unreadable() implements ImportOutcome {}
}
