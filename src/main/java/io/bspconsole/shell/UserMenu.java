package io.bspconsole.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.bspconsole.accounts.People;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.LanguageSwitch;

/** Who is signed in, the language, and the way out. */
class UserMenu extends Div {

  UserMenu(String name, String roles, People people, Runnable signOut) {
    addClassName("bsp-me");
    Button open = new Button(face(name, roles));
    open.addThemeName("tertiary");
    open.setAriaLabel(getTranslation("shell.user.open", name));

    Button leave = new Button(getTranslation("shell.user.sign-out"));
    leave.addClickListener(_ -> signOut.run());
    Span language = new Span(getTranslation("uikit.language"));
    language.addClassName("bsp-strong");
    Div content = new Div(language, new LanguageSwitch(people::chooseLanguage), leave);
    content.addClassName("bsp-me-menu");

    Popover menu = new Popover(content);
    menu.setTarget(open);
    menu.setPosition(PopoverPosition.TOP_START);
    menu.setAriaLabel(getTranslation("shell.user.open", name));
    add(open, menu);
  }

  private static Span face(String name, String roles) {
    Span who = new Span(name);
    who.addClassName("bsp-strong");
    Span what = new Span(roles);
    what.addClassName("bsp-secondary");
    Span words = new Span(who, what);
    words.addClassName("bsp-two-lines");
    Span face = new Span(Avatar.person(name), words, Icon.DOWN.create());
    face.addClassName("bsp-me-face");
    return face;
  }
}
