package app.pathfinder.cli;

import app.pathfinder.core.audit.export.Verification;
import app.pathfinder.core.audit.seal.Seal;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, and what it had to go by.
 *
 * @param anchor the last seal that was written down outside; null where none was known
 * @param isFile whether an export was checked rather than the database
 * @param hasOwnKeys whether who checks brought the public keys
 */
record CheckedTrail(Verification found, @Nullable Seal anchor, boolean isFile, boolean hasOwnKeys) {}
