package io.bspconsole.audit;

/**
 * What can be done, as the trail calls it. The names are part of what is hashed: one is never
 * renamed or removed, and each has a text ({@code audit.action.…}).
 */
public enum Action {
  // of the provider
  SIGNED_IN,
  SIGNED_OUT,
  EVENT_VIEWED,
  TRAIL_EXPORTED,
  PERSONAL_DATA_ERASED,
  PERSON_INVITED,
  INVITATION_WITHDRAWN,
  PERSON_JOINED,
  ROLES_CHANGED,
  PERSON_REMOVED,
  PERSON_DISABLED,
  PERSON_ENABLED,
  PASSWORD_CHANGED,
  KEY_MADE,
  KEY_REVOKED,
  MAIL_RETRIED,

  // the register, profiles and accounts
  CLIENT_TAKEN_ON,
  CLIENT_ACTIVATED,
  PROFILE_SAVED,
  PROFILE_PUBLISHED,
  ACCOUNT_CONNECTED,
  NUMBER_ADDED,
  NUMBER_CHANGED,

  // templates
  TEMPLATE_CREATED,
  DRAFT_OPENED,
  DRAFT_EDITED,
  TEMPLATE_SUBMITTED,
  VERSION_CLEARED,
  CHANGES_REQUESTED,
  VERSION_DECLINED,
  VERSION_SENT,
  SENDING_REFUSED,
  META_STATUS_CHANGED,
  META_RATING_CHANGED,

  // quality
  RESTRICTION_IMPOSED,
  RESTRICTIONS_ENDED,
  ACCOUNT_WARNED
}
