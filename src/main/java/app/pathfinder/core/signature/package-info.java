/** Signatures that anybody can check who has the public key: of seals, exports and reports. */
@NullMarked
package app.pathfinder.core.signature;

import org.jspecify.annotations.NullMarked;
