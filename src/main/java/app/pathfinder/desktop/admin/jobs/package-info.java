/** What the program does again and again, for administrators: when it runs, what became of each run, run now. */
@NullMarked
package app.pathfinder.desktop.admin.jobs;

import org.jspecify.annotations.NullMarked;
