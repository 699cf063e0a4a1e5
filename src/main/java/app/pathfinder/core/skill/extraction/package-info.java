/** Finding skills of the catalogue in the text of experiences; knows neither the database nor a screen. */
@NullMarked
package app.pathfinder.core.skill.extraction;

import org.jspecify.annotations.NullMarked;
