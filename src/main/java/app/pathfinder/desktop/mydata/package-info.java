/** What a person may do with their data as a whole: take it in, take it along, see who looked, and delete it. */
@NullMarked
package app.pathfinder.desktop.mydata;

import org.jspecify.annotations.NullMarked;
