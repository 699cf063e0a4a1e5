/** The profiles of the person who is logged in, and the résumés that are made of them. */
@NullMarked
package app.pathfinder.desktop.profiles;

import org.jspecify.annotations.NullMarked;
