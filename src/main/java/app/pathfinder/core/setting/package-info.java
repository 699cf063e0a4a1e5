/** Where the program keeps its files, and what its settings file says. */
@NullMarked
package app.pathfinder.core.setting;

import org.jspecify.annotations.NullMarked;
