/** The demonstration: a throw-away database with made-up people in it. */
@NullMarked
package app.pathfinder.demo;

import org.jspecify.annotations.NullMarked;
