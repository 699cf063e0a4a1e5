/** What the administrators' screens share: lists of users with their figures, times and sizes as people read them. */
@NullMarked
package app.pathfinder.desktop.admin;

import org.jspecify.annotations.NullMarked;
