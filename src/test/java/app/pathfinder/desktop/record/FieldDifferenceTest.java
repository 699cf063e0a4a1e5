package app.pathfinder.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.record.RecordField;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {
    @Test
    void tellsOnlyTheFieldsThatDiffer() {
        Map<RecordField, String> theirs = Map.of(ExperienceField.TITLE, "Analyst", ExperienceField.END_DATE, "");
        Map<RecordField, String> mine =
                Map.of(ExperienceField.TITLE, "Analyst", ExperienceField.END_DATE, "1 Mar 2021");

        assertThat(FieldDifference.between(theirs, theirs)).isEmpty();
        assertThat(FieldDifference.between(theirs, mine))
                .containsExactly(new FieldDifference(ExperienceField.END_DATE, "", "1 Mar 2021"));
    }

    @Test
    void aLongTextIsShownFromShortlyBeforeTheDifference() {
        var same = "word ".repeat(100);
        var difference = new FieldDifference(ExperienceField.DESCRIPTION, same + "theirs", same + "mine");

        assertThat(difference.theirsFromThere())
                .startsWith("…word")
                .endsWith("theirs")
                .hasSizeLessThan(80);
        assertThat(difference.mineFromThere())
                .startsWith("…word")
                .endsWith("mine")
                .hasSizeLessThan(80);
    }

    @Test
    void anEndlessTextIsCut() {
        var difference = new FieldDifference(ExperienceField.DESCRIPTION, "a" + "😀".repeat(5_000), "b");

        assertThat(difference.theirsFromThere()).endsWith("😀…").hasSizeLessThan(400);
        assertThat(difference.mineFromThere()).isEqualTo("b");
    }

    @Test
    void oneTextMayBeTheBeginningOfTheOther() {
        var difference = new FieldDifference(ExperienceField.DESCRIPTION, "x".repeat(300), "x".repeat(100));

        assertThat(difference.mineFromThere()).isEqualTo("x".repeat(100));
    }
}
