/** The screen of skills: what the person has, what their texts suggest, how it is used, and what a role lacks. */
@NullMarked
package app.pathfinder.desktop.skills;

import org.jspecify.annotations.NullMarked;
