package app.pathfinder.desktop.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.portability.resume.PaperSize;
import app.pathfinder.core.portability.resume.ResumeFormat;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ResumeViewModelTest {
    @RegisterExtension
    static final ProfileBench BENCH = new ProfileBench();

    private final ResumeViewModel resume = BENCH.screen().resume();

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        var profile = BENCH.store("general", "Keeps things going");
        BENCH.storeExperience(ExperienceType.EDUCATION, "Physics", 2001);
        BENCH.storeExperience(ExperienceType.EMPLOYMENT, "Clerk", 2005);
        BENCH.storeAchievement(BENCH.storeExperience(ExperienceType.EMPLOYMENT, "Porter", 2010));
        resume.open(profile.id());
    }

    @Test
    void whatIsTickedIsInAndTheOrderIsThePersons() {
        assertThat(titles(resume.experiences().chosen())).containsExactly("Porter", "Clerk", "Physics");
        resume.experiences().move(2, -1);
        resume.experiences().move(1, -1);
        resume.experiences().move(0, -1);
        assertThat(titles(resume.experiences().chosen())).containsExactly("Physics", "Porter", "Clerk");
        resume.experiences().items().get(1).tickedProperty().set(false);
        assertThat(resume.experiences().chosenCountProperty().get()).isEqualTo(2);
        var made = resume.resume().orElseThrow();
        assertThat(made.sections().getFirst().type()).isEqualTo(ExperienceType.EDUCATION);
        // What was achieved in an experience that is left out stands by itself.
        assertThat(made.achievements()).hasSize(1);
        resume.experiences().tickNone();
        assertThat(resume.resume().orElseThrow().sections()).isEmpty();
        resume.experiences().tickAll();
        resume.achievements().tickNone();
        assertThat(resume.resume().orElseThrow().achievements()).isEmpty();
    }

    @Test
    void whatWasChosenStaysWhenThePersonLeavesMendsARecordAndComesBack() {
        resume.experiences().move(2, -1);
        resume.experiences().items().get(2).tickedProperty().set(false);
        resume.close();
        var clerk = BENCH.experience("Clerk");
        BENCH.retitle(clerk, "Head clerk");
        BENCH.storeExperience(ExperienceType.EMPLOYMENT, "Pilot", 2020);

        resume.open(BENCH.stored().getFirst().id());

        assertThat(titles(resume.experiences().chosen())).containsExactly("Porter", "Physics", "Pilot");
        assertThat(resume.experiences().items())
                .extracting(choice -> choice.value().title())
                .containsExactly("Porter", "Physics", "Head clerk", "Pilot");
    }

    @Test
    void anOpenResumeIsReadAnewWhenItsScreenIsShownAgain() {
        BENCH.retitle(BENCH.experience("Porter"), "Head porter");
        resume.refresh();
        assertThat(titles(resume.experiences().chosen())).first().isEqualTo("Head porter");
    }

    @Test
    void thePagesFollowAMomentAfterEachChange() {
        var first = Objects.requireNonNull(resume.shownProperty().get());
        assertThat(first.pages()).isEqualTo(1);
        var started = BENCH.work.started();
        resume.contact().phone.set("1");
        resume.contact().phone.set("12");
        resume.paperProperty().set(PaperSize.LETTER);
        assertThat(resume.shownProperty().get()).isSameAs(first);
        BENCH.timers.pass(Duration.ofSeconds(1));
        assertThat(BENCH.work.started()).isEqualTo(started + 1);
        var second = Objects.requireNonNull(resume.shownProperty().get());
        assertThat(second.pictures().getFirst().width()).isEqualTo(1224);
    }

    @Test
    void lettersThatThePdfCannotShowAreNamed() {
        resume.contact().place.set("北京");
        BENCH.timers.pass(Duration.ofSeconds(1));
        assertThat(Objects.requireNonNull(resume.shownProperty().get()).missing())
                .containsExactlyInAnyOrder("北", "京");
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        BENCH.work.hold();
        resume.contact().phone.set("1");
        BENCH.timers.pass(Duration.ofSeconds(1));
        resume.close();
        BENCH.work.release();
        assertThat(resume.shownProperty().get()).isNull();
        assertThat(resume.openProperty().get()).isFalse();
    }

    @Test
    void everyFormatIsWrittenWhereThePersonSays() {
        for (var format : ResumeFormat.values()) {
            var file = folder.resolve("resume." + format.extension());
            BENCH.dialogs.answerFile(file);
            resume.export(format);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(BENCH.notifications.texts()).contains("The résumé is saved as resume.docx.");
        assertThat(BENCH.problems).isEmpty();
        BENCH.dialogs.answerFile(null);
        resume.export(ResumeFormat.PDF);
        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void aFileWhoseNameWasCompletedIsReplacedOnlyIfThePersonAgrees() throws IOException {
        var file = Files.writeString(folder.resolve("mine.md"), "old");
        BENCH.dialogs.answerFile(folder.resolve("mine"));
        BENCH.dialogs.answer(false);
        resume.export(ResumeFormat.MARKDOWN);
        assertThat(BENCH.dialogs.questions()).contains("profiles.replace.text");
        assertThat(file).hasContent("old");
        BENCH.dialogs.answer(true);
        resume.export(ResumeFormat.MARKDOWN);
        assertThat(Files.readString(file)).contains("Keeps things going");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() {
        BENCH.dialogs.answerFile(folder.resolve("none").resolve("resume.pdf"));
        resume.export(ResumeFormat.PDF);
        assertThat(BENCH.problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_NOT_ACCESSIBLE);
        assertThat(resume.output().runningProperty().get()).isNull();
    }

    @Test
    void withoutAPrinterASentenceSaysSo() {
        resume.print();
        assertThat(BENCH.problems).extracting(Problem::kind).containsExactly(ProblemKind.NO_PRINTER);
    }

    private static List<String> titles(List<Experience> experiences) {
        return experiences.stream().map(Experience::title).toList();
    }
}
