package app.pathfinder.core.career;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.career.SkillGap.Standing;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillCursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkillGapTest {
    private static RequiredSkill required(String name, int level) {
        return new RequiredSkill(id(name), name, "Category", level, false);
    }

    private static OwnSkill held(String name, @Nullable Integer level) {
        return own(name, 1, 0, level);
    }

    private static OwnSkill own(String name, int confirmed, int suggested, @Nullable Integer level) {
        var cursor = new SkillCursor(name, id(name));
        return new OwnSkill(id(name), name, "Category", confirmed, suggested, 1, 1, level, null, null, 0, cursor);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) name.charAt(0)});
    }

    private static List<String> shown(SkillGap gap) {
        return gap.entries().stream()
                .map(entry -> entry.required().name() + " " + entry.standing() + " " + entry.distance())
                .toList();
    }

    @Test
    void tellsWhatIsMetBelowUnratedSuggestedAndMissingTheFurthestFirst() {
        var gap = SkillGap.of(
                List.of(
                        required("Above", 3),
                        required("Below", 4),
                        required("Clinical", 5),
                        required("Doubtful", 2),
                        required("Equal", 4),
                        required("Free", 5)),
                List.of(
                        held("Above", 5),
                        held("Below", 2),
                        own("Doubtful", 0, 1, null),
                        held("Equal", 4),
                        held("Free", null),
                        held("Unasked", 1)));

        assertThat(shown(gap))
                .containsExactly(
                        "Clinical MISSING 5",
                        "Doubtful SUGGESTED 2",
                        "Below BELOW 2",
                        "Free UNRATED 0",
                        "Equal MET 0",
                        "Above MET 0");
        assertThat(gap.count(Standing.MET)).isEqualTo(2);
        assertThat(gap.percent()).as("3 and 2 and 4 of 23").isEqualTo(39);
    }

    @Test
    void whatIsOnlyRejectedIsMissingAndWhatIsMoreThanAskedCountsNoMore() {
        var gap = SkillGap.of(
                List.of(required("Above", 1), required("Never", 1)), List.of(held("Above", 5), own("Never", 0, 0, 5)));

        assertThat(shown(gap)).containsExactly("Never MISSING 1", "Above MET 0");
        assertThat(gap.percent()).isEqualTo(50);
    }

    @Test
    void aRoleThatAsksForNothingIsMet() {
        assertThat(SkillGap.of(List.of(), List.of(held("Any", 3))).percent()).isEqualTo(100);
    }
}
