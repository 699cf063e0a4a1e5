package app.pathfinder.core.portability.resume;

import org.jspecify.annotations.Nullable;

/**
 * Something achieved.
 *
 * @param url where it can be seen
 */
public record ResumeHighlight(String text, @Nullable String url) {}
