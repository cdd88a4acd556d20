package io.bspconsole.accounts;

/** What came of inviting somebody. */
public sealed interface InviteOutcome {

  /** A mail is on its way; an earlier invitation to the same is void. */
  record Invited(Invitation invitation) implements InviteOutcome {}

  /** Nobody was invited. */
  record Refused(Reason reason) implements InviteOutcome {}

  /** Why not. */
  enum Reason {
    /** It is no e-mail address. */
    NO_ADDRESS,
    /** No role was chosen. */
    NO_ROLE,
    /** The person has these roles already. */
    MEMBER,
    /** People belong to the provider or to clients, never to both. */
    OTHER_SIDE,
    /** The account is disabled; an administrator can enable it. */
    DISABLED,
    /** So many were sent within the last hour that no more are for now. */
    TOO_MANY
  }
}
