package io.bspconsole.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.LanguageSwitch;
import io.bspconsole.uikit.PageLink;

/** Who is signed in, the way to his account, the language, and the way out. */
class UserMenu extends Div {

  UserMenu(String name, String roles, MyAccount account, Runnable signOut) {
    addClassName("bsp-me");
    Button open = new Button(face(name, roles));
    open.addThemeName("tertiary");
    open.setAriaLabel(getTranslation("shell.user.open", name));

    Button leave = new Button(getTranslation("shell.user.sign-out"));
    leave.addClickListener(_ -> signOut.run());
    Span language = new Span(getTranslation("uikit.language"));
    language.addClassName("bsp-strong");
    PageLink settings = new PageLink(getTranslation("shell.user.account"), "account");
    Div content = new Div(settings, language, new LanguageSwitch(account::chooseLanguage), leave);
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
