/** Makes table sets: those that accounts lack, and some ahead for those who sign up next. */
@NullMarked
package app.pathfinder.core.provisioning.create;

import org.jspecify.annotations.NullMarked;
