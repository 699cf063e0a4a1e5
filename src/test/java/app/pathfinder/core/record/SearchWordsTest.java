package app.pathfinder.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void aBlankTextIsNoCondition() {
        assertThat(SearchWords.of("  ").patterns()).isEmpty();
        assertThat(SearchWords.of("").at(0)).isNull();
    }

    @Test
    void everyWordIsAPattern() {
        assertThat(SearchWords.of(" Data  ANALYST ").patterns()).containsExactly("%Data%", "%ANALYST%");
    }

    @Test
    void wildcardsStandForThemselves() {
        assertThat(SearchWords.of("100% a_b wow!").patterns()).containsExactly("%100!%%", "%a!_b%", "%wow!!%");
    }

    @Test
    void whatGoesBeyondTheLastPlaceBelongsToIt() {
        assertThat(SearchWords.of("a b c d e").patterns()).containsExactly("%a%", "%b%", "%c%", "%d e%");
    }

    @Test
    void whatCannotBeStoredCannotBeFoundAndDoesNoHarm() {
        assertThat(SearchWords.of("a\u0000b\ud83d").patterns()).containsExactly("%ab%");
        assertThat(SearchWords.of("x".repeat(10_000)).patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern).hasSizeLessThan(250));
    }
}
