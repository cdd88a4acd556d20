package io.bspconsole.audit;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import java.util.Objects;

/**
 * What an act was done to.
 *
 * @param id at most 64 characters
 * @param name how people call it, may be empty; a person's name is kept where it can be erased,
 *     every other name stands in the chain for good
 */
public record Subject(Kind kind, String id, String name) {

  /** The longest id, in characters. */
  public static final int LONGEST_ID = 64;

  /** What is kept of a name, in characters. */
  public static final int LONGEST_NAME = 512;

  /** Kinds of subjects; names are part of what is hashed and never change. */
  public enum Kind {
    CLIENT,
    PROFILE,
    ACCOUNT,
    NUMBER,
    TEMPLATE,
    EVENT,
    PERSON,
    KEY,
    SESSION,
    SETTING,
    TRAIL,
    MAIL
  }

  public Subject {
    Objects.requireNonNull(kind);
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("not an id of a subject: " + id);
    }
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  public static Subject client(ClientId client, String name) {
    return new Subject(Kind.CLIENT, client.toString(), name);
  }

  /** The business profile, of which a client has one. */
  public static Subject profile(ClientId client) {
    return new Subject(Kind.PROFILE, client.toString(), "");
  }

  public static Subject account(WabaId account, String name) {
    return new Subject(Kind.ACCOUNT, account.toString(), name);
  }

  public static Subject number(PhoneNumberId number, String display) {
    return new Subject(Kind.NUMBER, number.toString(), display);
  }

  public static Subject template(TemplateId template, String name) {
    return new Subject(Kind.TEMPLATE, template.toString(), name);
  }

  public static Subject person(PersonId person, String name) {
    return new Subject(Kind.PERSON, person.toString(), name);
  }
}
