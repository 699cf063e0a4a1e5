/** Tests of the screen of the jobs. */
@NullMarked
package app.pathfinder.desktop.admin.jobs;

import org.jspecify.annotations.NullMarked;
