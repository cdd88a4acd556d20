package io.bspconsole.clients;

/**
 * The line of business on a profile: the values that the Graph API lets one set on {@code
 * whatsapp_business_profile} (business profiles, field {@code vertical}). Words: {@code
 * clients.vertical.*}.
 */
public enum Vertical {
  ALCOHOL,
  APPAREL,
  AUTO,
  BEAUTY,
  EDU,
  ENTERTAIN,
  EVENT_PLAN,
  FINANCE,
  GOVT,
  GROCERY,
  HEALTH,
  HOTEL,
  NONPROFIT,
  ONLINE_GAMBLING,
  OTC_DRUGS,
  OTHER,
  PHYSICAL_GAMBLING,
  PROF_SERVICES,
  RESTAURANT,
  RETAIL,
  TRAVEL
}
