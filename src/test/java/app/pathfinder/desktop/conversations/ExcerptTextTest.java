package app.pathfinder.desktop.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.desktop.conversations.ExcerptText.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTextTest {
    @Test
    void marksEveryWordInAnyCase() {
        assertThat(ExcerptText.of("Invoices were late", "LATE invoices").parts())
                .containsExactly(new Part("Invoices", true), new Part(" were ", false), new Part("late", true));
    }

    @Test
    void showsTheSurroundingsOfAFarWord() {
        var text = "word ".repeat(200) + "needle" + " word".repeat(200);
        var excerpt = ExcerptText.of(text, "needle");
        assertThat(excerpt.parts()).contains(new Part("needle", true));
        assertThat(all(excerpt)).startsWith("…word").endsWith("…").hasSizeLessThan(200);
    }

    @Test
    void cutsNoCharacterInTwo() {
        // One letter more before it, and the cut falls between the two halves of a character.
        for (var before : List.of("", "a")) {
            var excerpt = ExcerptText.of("😀".repeat(300) + before + "x" + "😀".repeat(300), "x");
            assertThat(all(excerpt).codePoints())
                    .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
    }

    @Test
    void showsTheBeginningWhereNothingMatches() {
        assertThat(all(ExcerptText.of("line one\n\nline two", ""))).isEqualTo("line one line two");
    }

    private static String all(ExcerptText excerpt) {
        return excerpt.parts().stream().map(Part::text).collect(Collectors.joining());
    }
}
