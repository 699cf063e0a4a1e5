package app.pathfinder.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchExcerptTest {
    @Test
    void whatIsShortStaysWhole() {
        assertThat(SearchExcerpt.of(" One\n two  three ", "two")).isEqualTo("One two three");
    }

    @Test
    void whatIsLongIsCutAroundTheFirstWordFound() {
        var text = "word ".repeat(100) + "needle " + "more ".repeat(100);

        assertThat(SearchExcerpt.of(text, "NEEDLE more"))
                .startsWith("…word")
                .contains("needle")
                .endsWith("…")
                .hasSizeLessThan(95);
    }

    @Test
    void aWordThatStandsElsewhereLeavesTheBeginning() {
        assertThat(SearchExcerpt.of("word ".repeat(100), "title"))
                .startsWith("word")
                .endsWith("…");
    }

    @Test
    void noSignIsCutInTwo() {
        var text = "😀".repeat(200);

        assertThat(SearchExcerpt.of(text, "x").codePoints())
                .allMatch(Character::isValidCodePoint)
                .noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
