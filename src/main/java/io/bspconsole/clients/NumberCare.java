package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.internal.NumberDesk;
import io.bspconsole.clients.internal.NumberWish;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.meta.NumberCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Registers numbers at Meta, verifies that they are the client's, and sets their PIN (domain notes,
 * section 4). A PIN or a code is passed on and kept nowhere. Each call is written down before it is
 * made; no transaction is open while Meta is waited for.
 *
 * <p>Every method throws {@link NotFound} when the client has no such number.
 */
@Service
@Needs(Permission.CLIENT_READ)
public class NumberCare {

  /** Where Meta keeps data at rest, on request. */
  public static final List<String> REGIONS =
      List.of("AE", "AU", "BH", "BR", "CA", "CH", "DE", "GB", "ID", "IN", "JP", "KR", "SG", "ZA");

  /** How Meta tells a code to whoever has the number. */
  public static final List<String> METHODS = List.of("SMS", "VOICE");

  private static final Pattern PIN = Pattern.compile("[0-9]{6}");
  private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

  private final NumberDesk desk;

  NumberCare(NumberDesk desk) {
    this.desk = desk;
  }

  /** What was asked of Meta about the number, the newest first; at most 20. */
  public List<CallLine> calls(ClientId client, PhoneNumberId number) {
    return desk.of(number);
  }

  /**
   * Registers the number, or registers it again, as a changed display name needs.
   *
   * @param pin six digits: the number's PIN, or its new one where it has none
   * @param region one of {@link #REGIONS}; empty for Meta's choice
   */
  @Needs(value = Permission.NUMBER_MANAGE, fresh = true)
  public NumberOutcome register(ClientId client, PhoneNumberId number, String pin, String region) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    note(problems, Problem.PIN, PIN.matcher(pin).matches());
    note(problems, Problem.REGION, region.isEmpty() || REGIONS.contains(region));
    String kept = region.isEmpty() ? null : region;
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.REGISTER,
            new NumberCall.Register(pin, kept),
            problems,
            kept,
            act -> act.changed("region", null, kept).changedSecret("pin")));
  }

  /** Takes the number off the platform: nothing is sent or received with it any more. */
  @Needs(value = Permission.NUMBER_MANAGE, fresh = true)
  public NumberOutcome deregister(ClientId client, PhoneNumberId number) {
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.DEREGISTER,
            new NumberCall.Deregister(),
            Set.of(),
            null,
            UnaryOperator.identity()));
  }

  /**
   * Has Meta tell a code to whoever has the number.
   *
   * @param method one of {@link #METHODS}
   * @param language of the message, such as {@code en_US}
   */
  @Needs(Permission.NUMBER_MANAGE)
  public NumberOutcome requestCode(
      ClientId client, PhoneNumberId number, String method, String language) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    note(problems, Problem.METHOD, METHODS.contains(method));
    note(problems, Problem.LANGUAGE, LANGUAGE.matcher(language).matches());
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.REQUEST_CODE,
            new NumberCall.RequestCode(method, language),
            problems,
            method + " " + language,
            act -> act.changed("method", null, method).changed("language", null, language)));
  }

  /**
   * Passes the code on that Meta told.
   *
   * @param code digits, with or without blanks and dashes
   */
  @Needs(Permission.NUMBER_MANAGE)
  public NumberOutcome verifyCode(ClientId client, PhoneNumberId number, String code) {
    String digits = code.replaceAll("[\\s-]", "");
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    note(problems, Problem.CODE, CODE.matcher(digits).matches());
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.VERIFY_CODE,
            new NumberCall.VerifyCode(digits),
            problems,
            null,
            UnaryOperator.identity()));
  }

  /**
   * Sets the PIN of two-step verification, or another one. Meta has no call to switch it off.
   *
   * @param pin six digits
   */
  @Needs(value = Permission.NUMBER_MANAGE, fresh = true)
  public NumberOutcome changePin(ClientId client, PhoneNumberId number, String pin) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    note(problems, Problem.PIN, PIN.matcher(pin).matches());
    return desk.make(
        client,
        number,
        new NumberWish(
            CallKind.CHANGE_PIN,
            new NumberCall.ChangePin(pin),
            problems,
            null,
            act -> act.changedSecret("pin")));
  }

  private static void note(Set<Problem> problems, Problem problem, boolean fine) {
    if (!fine) {
      problems.add(problem);
    }
  }
}
