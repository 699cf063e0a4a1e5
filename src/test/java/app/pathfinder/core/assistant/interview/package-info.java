@NullMarked
package app.pathfinder.core.assistant.interview;

import org.jspecify.annotations.NullMarked;
