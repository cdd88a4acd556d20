package io.bspconsole.reviews;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the provider reviews.
 *
 * @param hours of work
 * @param targetHours working hours within which a round is decided, where a client was not promised
 *     others; 1 to 240
 * @param warnMinutes working minutes before that in which colleagues are called; 0 to 2,400
 * @param holdMinutes how long a round that somebody opened is kept from others; 1 to 240
 * @param firstTemplates so many templates of a new client two have to clear, while there are two
 *     who may decide on them; 0 to 100
 * @param restrictedTwo two also have to clear for trades that Meta restricts
 */
public record DeskSettings(
    BusinessHours hours,
    int targetHours,
    int warnMinutes,
    int holdMinutes,
    int firstTemplates,
    boolean restrictedTwo) {

  public static final int MOST_TARGET_HOURS = 240;
  public static final int MOST_WARN_MINUTES = 2_400;
  public static final int MOST_HOLD_MINUTES = 240;
  public static final int MOST_FIRST_TEMPLATES = 100;
  public static final int MOST_HOLIDAYS = 400;

  /**
   * What holds until somebody sets it: weekdays from nine to five, four hours, and two for the
   * first template of a client.
   */
  public static DeskSettings initial(ZoneId zone) {
    return new DeskSettings(
        new BusinessHours(
            zone,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Set.of()),
        4,
        60,
        20,
        1,
        true);
  }

  /**
   * How many have to clear a new round, one or two. A restricted trade needs two whoever there is;
   * for first templates one is enough while there is only one.
   *
   * @param restricted is the client's trade restricted?
   * @param cleared how many templates of the client were cleared before
   * @param deciding how many may decide on the round
   */
  public int needed(boolean restricted, long cleared, int deciding) {
    boolean first = cleared < firstTemplates && deciding > 1;
    return restrictedTwo && restricted || first ? 2 : 1;
  }

  /** Within the bounds above? */
  public boolean isUsable() {
    return isWithin(targetHours, 1, MOST_TARGET_HOURS)
        && isWithin(warnMinutes, 0, MOST_WARN_MINUTES)
        && isWithin(holdMinutes, 1, MOST_HOLD_MINUTES)
        && isWithin(firstTemplates, 0, MOST_FIRST_TEMPLATES)
        && hours.opens().isBefore(hours.closes())
        && !hours.days().isEmpty()
        && hours.holidays().size() <= MOST_HOLIDAYS;
  }

  private static boolean isWithin(int value, int least, int most) {
    return value >= least && value <= most;
  }
}
