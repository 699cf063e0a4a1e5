/** The static gate: what the program gives to Oracle must be readable by two parsers that know its language. */
@NullMarked
package app.pathfinder.core.database.oracle.gate;

import org.jspecify.annotations.NullMarked;
