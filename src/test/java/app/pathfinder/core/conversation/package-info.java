@NullMarked
package app.pathfinder.core.conversation;

import org.jspecify.annotations.NullMarked;
