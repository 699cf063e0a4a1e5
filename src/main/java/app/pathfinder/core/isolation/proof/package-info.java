/**
 * The proof of isolation: measures on the live database that neither wall lets one user reach another's rows, each wall
 * by itself and with a control for each measurement, and reports what it found.
 */
@NullMarked
package app.pathfinder.core.isolation.proof;

import org.jspecify.annotations.NullMarked;
