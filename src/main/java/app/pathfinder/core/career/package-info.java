/** The career paths and role templates that all users share. */
@NullMarked
package app.pathfinder.core.career;

import org.jspecify.annotations.NullMarked;
