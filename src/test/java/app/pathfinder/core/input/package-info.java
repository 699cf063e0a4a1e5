/** Bad input: naughty texts, numbers and days through every field, search and account. */
@NullMarked
package app.pathfinder.core.input;

import org.jspecify.annotations.NullMarked;
