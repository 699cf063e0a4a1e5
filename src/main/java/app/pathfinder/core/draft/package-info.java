/** What was typed but not saved, kept on this computer for the person who typed it. */
@NullMarked
package app.pathfinder.core.draft;

import org.jspecify.annotations.NullMarked;
