@NullMarked
package app.pathfinder.desktop.mydata;

import org.jspecify.annotations.NullMarked;
