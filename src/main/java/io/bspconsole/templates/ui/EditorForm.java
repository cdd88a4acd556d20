package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.bspconsole.templates.content.CodeParts;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The left column of the editor. It holds the content it was given and changes only what somebody
 * changed in a field, so that members without a field survive.
 */
final class EditorForm extends Div {

  final IdentityFields identity;

  private final PartsForm message;
  private final CodeForm code;
  private final Extras extras;
  private final IntegerField ttl = new IntegerField();
  private final Runnable onChange;
  private TemplateContent base = TemplateDraft.empty().content();
  private boolean showing;

  EditorForm(MediaUploads uploads, Runnable onChange) {
    this.onChange = onChange;
    addClassName("templates-editor-form");
    identity = new IdentityFields(this::changed, names -> change(it -> it.withVariables(names)));
    message = new PartsForm(PartsForm.Place.MESSAGE, uploads, this::changed);
    code = new CodeForm(this::changed);
    extras = new Extras(uploads, this::changed, this::change);
    ttl.setLabel(getTranslation("templates.editor.ttl"));
    ttl.setHelperText(getTranslation("templates.editor.ttl.help"));
    ttl.setManualValidation(true);
    ttl.addValueChangeListener(_ -> changed());
    identity.category.addValueChangeListener(_ -> arrange());
    add(identity, message, code, extras, ttl);
    arrange();
  }

  /** Fills the fields. Nobody is told of a change. */
  void show(TemplateContent content, boolean identityFixed) {
    showing = true;
    base = content;
    identity.show(content, identityFixed);
    message.show(content, content.components());
    code.show(content);
    extras.show(content);
    ttl.setValue(content.ttlSeconds());
    arrange();
    showing = false;
  }

  /** What the fields say, over what was there before. */
  TemplateContent content() {
    TemplateDraft draft = TemplateDraft.of(base);
    boolean were = base.category().equals("AUTHENTICATION");
    if (identity.isCode()) {
      draft = code.apply(were ? draft : CodeParts.only(draft));
    } else {
      draft = message.apply(extras.apply(were ? CodeParts.none(draft) : draft));
    }
    if (!Objects.equals(ttl.getValue(), base.ttlSeconds())) {
      draft = draft.withTtl(ttl.getValue());
    }
    return identity.apply(draft).content();
  }

  /**
   * The field in which what stands at the pointer can be put right.
   *
   * @param content that was checked
   */
  Component place(String pointer, TemplateContent content) {
    return identity
        .place(pointer)
        .or(() -> pointer.startsWith("/message_send_ttl") ? Optional.of(ttl) : Optional.empty())
        .or(() ->
            identity.isCode()
                ? code.place(pointer, content)
                : extras
                    .place(pointer, content)
                    .or(() -> message.place(pointer, content.components())))
        .orElse(message.body.text());
  }

  boolean isIdentityFixed() {
    return identity.name.isReadOnly();
  }

  /** Changes what has no field of its own, such as how many cards there are. */
  private void change(UnaryOperator<TemplateDraft> how) {
    if (!showing) {
      show(how.apply(TemplateDraft.of(content())).content(), isIdentityFixed());
      onChange.run();
    }
  }

  private void arrange() {
    boolean codes = identity.isCode();
    code.setVisible(codes);
    message.setVisible(!codes);
    extras.setVisible(!codes);
  }

  private void changed() {
    if (!showing) {
      onChange.run();
    }
  }
}
