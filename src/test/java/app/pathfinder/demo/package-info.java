@NullMarked
package app.pathfinder.demo;

import org.jspecify.annotations.NullMarked;
