@NullMarked
package app.pathfinder.cli;

import org.jspecify.annotations.NullMarked;
