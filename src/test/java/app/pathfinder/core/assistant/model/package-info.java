@NullMarked
package app.pathfinder.core.assistant.model;

import org.jspecify.annotations.NullMarked;
