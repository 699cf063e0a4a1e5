package app.pathfinder.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static String shown(String text, EvidenceSpan span) {
        var excerpt = Excerpt.of(text, span);
        var words = excerpt.words();
        return excerpt.text().substring(0, words.start())
                + '['
                + excerpt.text().substring(words.start(), words.end())
                + ']'
                + excerpt.text().substring(words.end());
    }

    @Test
    void aShortTextStaysWholeOnOneLine() {
        assertThat(shown("Wrote\nJava.", new EvidenceSpan(6, 10))).isEqualTo("Wrote [Java].");
    }

    @Test
    void aLongTextIsCutBetweenWordsOnBothSides() {
        var text = "before ".repeat(40) + "Java" + " after".repeat(40);
        var found = shown(text, new EvidenceSpan(280, 284));

        assertThat(found)
                .startsWith("…before ")
                .endsWith(" after…")
                .contains(" [Java] ")
                .hasSizeLessThan(200);
    }

    @Test
    void aTextWithoutGapsIsCutAllTheSame() {
        var found = shown("a".repeat(500) + "Java" + "b".repeat(500), new EvidenceSpan(500, 504));

        assertThat(found).isEqualTo("…" + "a".repeat(90) + "[Java]" + "b".repeat(90) + "…");
    }

    @Test
    void withoutWordsItIsTheBeginning() {
        assertThat(shown("Short", new EvidenceSpan(6, 10))).isEqualTo("[]Short");
        assertThat(Excerpt.of(null, new EvidenceSpan(6, 10)).text()).isEmpty();
    }
}
