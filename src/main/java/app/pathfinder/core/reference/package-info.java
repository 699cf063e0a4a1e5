/** The catalogue of skills, the career paths and the role templates that all users share. */
@NullMarked
package app.pathfinder.core.reference;

import org.jspecify.annotations.NullMarked;
