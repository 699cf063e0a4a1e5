@NullMarked
package app.pathfinder.core.account;

import org.jspecify.annotations.NullMarked;
