/**
 * What stands outside the database: each minute in which chains grew, a signed line in a file.
 *
 * <p>Whoever rewrites a chain, however well, contradicts a line there. A line holds its number, the
 * time, the SHA-256 of the line before, the Merkle root over the heads of all chains, the id of the
 * key, the heads that moved since the last line, and an Ed25519 signature over all that. The
 * database remembers number and hash of the last line, so that the file cannot be cut or swapped
 * unnoticed, and so that of several nodes only one writes at a time.
 */
@NullMarked
package io.bspconsole.audit.internal.anchor;

import org.jspecify.annotations.NullMarked;
