package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkillLevelsTest {
    @ParameterizedTest
    @EnumSource
    void aLevelIsReadAsAResumeWritesIt(Language language) {
        for (var level = 1; level <= 5; level++) {
            assertThat(SkillLevels.of(Messages.of(language).text("resume.level." + level)))
                    .hasValue(level);
        }
    }
}
