package app.pathfinder.core.portability.resume;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResumeAssemblerTest {
    private final ResumeSentences sentences = new ResumeSentences(Messages.english());
    private final ResumeAssembler assembler = new ResumeAssembler(new ResumeLanguages(Messages.english()));
    private final Experience work = experience(ExperienceType.EMPLOYMENT, "Clerk");
    private final Experience study = experience(ExperienceType.EDUCATION, "Physics");
    private final Experience otherWork = experience(ExperienceType.EMPLOYMENT, "Porter");

    @Test
    void sectionsAndEntriesKeepTheOrderThatWasChosen() {
        var resume = resume(List.of(study, otherWork, work), List.of());
        assertThat(resume.sections())
                .extracting(ResumeSection::type)
                .containsExactly(ExperienceType.EDUCATION, ExperienceType.EMPLOYMENT);
        assertThat(resume.sections().getLast().entries())
                .extracting(ResumeEntry::title)
                .containsExactly("Porter", "Clerk");
    }

    @Test
    void anAchievementStandsWithItsExperienceOrElseByItself() {
        var there = achievement(work.id(), "Cut the queue");
        var elsewhere = achievement(UUID.randomUUID(), "Won a race");
        var resume = resume(List.of(work), List.of(there, elsewhere));
        assertThat(resume.sections().getFirst().entries().getFirst().highlights())
                .extracting(ResumeHighlight::text)
                .containsExactly("Cut the queue");
        assertThat(resume.achievements()).extracting(ResumeHighlight::text).containsExactly("Won a race");
    }

    @Test
    void numbersMakeASentenceWhereThePersonWroteNone() {
        assertThat(sentences.sentence(numbers("40", "5", null))).isEqualTo("Waiting time: from 40 min to 5 min");
        assertThat(sentences.sentence(numbers(null, "5", null))).isEqualTo("Waiting time: 5 min");
        assertThat(sentences.sentence(numbers("40", "5", "Nobody waits\nany more.")))
                .isEqualTo("Nobody waits any more.");
    }

    @Test
    void linesBecomeParagraphsAndItems() {
        assertThat(ResumeParagraph.of(" One\ttwo \n\n- three\n\u2022 four\n-five"))
                .containsExactly(
                        new ResumeParagraph("One two", false),
                        new ResumeParagraph("three", true),
                        new ResumeParagraph("four", true),
                        new ResumeParagraph("-five", false));
    }

    @Test
    void addressesAreCheckedAndCompleted() {
        assertThat(new ResumeContact("a@b.example", "", "", "b.example/c").isWebsiteRight())
                .isTrue();
        assertThat(new ResumeContact("a b@example.org", "", "", "no blanks allowed").isWebsiteRight())
                .isFalse();
        assertThat(new ResumeContact("a@b", "", "", "").isEmailRight()).isFalse();
        assertThat(new ResumeContact("a@b.example", "", "", "").isEmailRight()).isTrue();
        assertThat(Links.shown("https://www.example.org/a/")).isEqualTo("example.org/a");
    }

    private Resume resume(List<Experience> experiences, List<Stored<Achievement>> achievements) {
        var profile = new Profile("general", "Headline", "Summary", null, "de-CH", true);
        return assembler.assemble(
                "Ada",
                new ResumeChoice(profile, ResumeContact.NONE, PaperSize.A4, experiences, List.of(), achievements));
    }

    private static Achievement numbers(@Nullable String before, String after, @Nullable String statement) {
        return new Achievement(
                null,
                "Waiting time",
                new BigDecimal(after),
                "min",
                before == null ? null : new BigDecimal(before),
                MetricDirection.LOWER,
                null,
                null,
                statement,
                null);
    }

    private static Stored<Achievement> achievement(UUID experience, String name) {
        var content = new Achievement(experience, name, null, null, null, null, null, null, null, null);
        return new Stored<>(UUID.randomUUID(), content, Instant.EPOCH, Instant.EPOCH, 1);
    }

    private static Experience experience(ExperienceType type, String title) {
        return new Experience(
                UUID.randomUUID(),
                title,
                "Firm",
                null,
                type,
                "Text",
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }
}
