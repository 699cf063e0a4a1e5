/** Where passwords and keys of the program itself are kept: never in settings, addresses or logs. */
@NullMarked
package app.pathfinder.core.secret;

import org.jspecify.annotations.NullMarked;
