/** Who answers in conversations: the guided interview, and a language model for who has set one up. */
@NullMarked
package app.pathfinder.core.assistant;

import org.jspecify.annotations.NullMarked;
