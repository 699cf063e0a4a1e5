/** What tests of the core share: a real server, a fresh database each. */
@NullMarked
package app.pathfinder.core.testing;

import org.jspecify.annotations.NullMarked;
