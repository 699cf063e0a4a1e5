package app.pathfinder.desktop.record;

import app.pathfinder.core.skill.SkillMapping;
import org.jspecify.annotations.Nullable;

/**
 * The words of a description that show a skill. Immutable.
 *
 * @param start where they begin
 * @param end where they end, after their last character
 */
public record EvidenceSpan(int start, int end) {
    /** Of no skill, or of one that no words show. */
    public static final EvidenceSpan NONE = new EvidenceSpan(0, 0);

    /** The words that a mapping points at. */
    public static EvidenceSpan of(SkillMapping mapping) {
        var start = mapping.evidenceStart();
        var end = mapping.evidenceEnd();
        return start == null || end == null ? NONE : new EvidenceSpan(start, end);
    }

    /** What this means in a text, which may be another than the one it was found in. */
    public EvidenceSpan within(@Nullable String text) {
        return text == null || end > text.length() ? NONE : this;
    }
}
