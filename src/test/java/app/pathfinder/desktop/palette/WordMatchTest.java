package app.pathfinder.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMatchTest {
    @ParameterizedTest
    @CsvSource({
        "new exp,New experience,true",
        "exp new,New experience,true",
        "NEW,New experience,true",
        "resu,Résumé of a nurse,true",
        "strasse,Straße in Łódź,true",
        "lodz,Straße in Łódź,true",
        "perience,New experience,false",
        "new obj,New experience,false"
    })
    void theBeginningsOfWordsFitInAnyOrder(String typed, String title, boolean fits) {
        assertThat(WordMatch.of(typed).fits(title)).isEqualTo(fits);
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(WordMatch.of("  ").fits("Anything")).isTrue();
    }

    @Test
    void aTitleThatBeginsSoComesFirst() {
        var match = WordMatch.of("lo");
        assertThat(match.rank("Log out")).isLessThan(match.rank("Go to the log"));
    }
}
