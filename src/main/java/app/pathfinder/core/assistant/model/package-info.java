/** A language model behind an address that speaks OpenAI's protocol: off unless a person sets it up. */
@NullMarked
package app.pathfinder.core.assistant.model;

import org.jspecify.annotations.NullMarked;
