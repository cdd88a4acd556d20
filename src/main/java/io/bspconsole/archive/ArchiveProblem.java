package io.bspconsole.archive;

/** Why an archive was not brought in. */
public enum ArchiveProblem {
  /** No ZIP with a manifest of ours. */
  NO_ARCHIVE,
  /** Of a newer console, or with tables that this one does not have. */
  OTHER_FORMAT,
  /** A part is missing, or its bytes are not those that the manifest names. */
  CHANGED,
  /** Larger than an archive may be here. */
  TOO_LARGE,
  /** The client, or one of its accounts or numbers, is here already. */
  KNOWN,
  /** A row belongs to another client, or does not fit into its table. */
  UNFIT_ROW,
  /** The trail that stayed here when the client was purged goes another way. */
  OTHER_TRAIL,
  /** The trail in the archive is no chain, or does not say what was done. */
  BROKEN_TRAIL
}
