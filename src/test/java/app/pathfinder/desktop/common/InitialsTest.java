package app.pathfinder.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"Mara Lindqvist, ML", "mara, M", "  Ana  Maria  Souza , AS", "李雷, 李", "𝒜da 𝓛ee, 𝒜𝓛"})
    void firstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void nobodyHasNone(String name) {
        assertThat(Initials.of(name)).isEmpty();
    }
}
