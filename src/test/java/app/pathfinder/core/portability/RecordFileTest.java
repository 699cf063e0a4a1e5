package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.file.BoundedZip;
import app.pathfinder.core.portability.ImportItem.Conflict;
import app.pathfinder.core.portability.ImportItem.Effect;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    private RecordUser user;
    private Path file;

    @BeforeEach
    void oneExperience() {
        user = RecordUser.register(DATABASE, "user" + UUID.randomUUID());
        user.experiences().create(Drafts.titled("Carpenter"));
        file = folder.resolve("export.zip");
        user.exports().export(file, Progress.NONE);
    }

    private RecordUser other() {
        return RecordUser.register(DATABASE, "other" + UUID.randomUUID());
    }

    private static void refuses(String sentence, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT);
            assertThat(problem.arguments().get(1).toString()).contains(sentence);
        });
    }

    @Test
    void refusesAFileOfWhichAByteChangedOrTheEndIsMissing() throws IOException {
        var bytes = Files.readAllBytes(file);
        var changed = bytes.clone();
        changed[60] ^= 0x20;
        refuses("is damaged", () -> user.plan(Files.write(file, changed)));
        refuses("is damaged", () -> user.plan(Files.write(file, Arrays.copyOf(bytes, bytes.length - 30))));
    }

    @Test
    void refusesLinesThatAreNotThoseThatWereWritten() throws IOException {
        var forged = ForgedFile.of(file);
        var missing = forged.replace("experiences_detailed", "\n", " ").write(folder.resolve("same.zip"));
        assertThat(user.plan(missing).identical()).isEqualTo(1);
        refuses(
                "is damaged",
                () -> user.plan(ForgedFile.of(file)
                        .replace("experiences_detailed", "Carpenter", "Carpentar")
                        .writeWithOldChecksums(folder.resolve("changed.zip"))));
        refuses(
                "is damaged",
                () -> user.plan(ForgedFile.of(file)
                        .replace("experiences_detailed", "{", "[")
                        .write(folder.resolve("other.zip"))));
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("empty.zip")))) {
            zip.putNextEntry(new ZipEntry(RecordManifest.ENTRY));
            zip.write("{\"format\":\"pathfinder-record\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        refuses("is damaged", () -> user.plan(folder.resolve("empty.zip")));
    }

    @Test
    void refusesTheFormatOfANewerVersion() throws IOException {
        var newer = ForgedFile.of(file).write(folder.resolve("newer.zip"), 2);
        refuses("newer version", () -> user.plan(newer));
    }

    @Test
    void unpacksNoMoreThanARecordComesTo() throws IOException {
        var bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[2 << 20]);
        }
        try (var zip = BoundedZip.open(bomb, 1);
                var in = zip.read("zeros")) {
            refuses("unpacks to more than 1 MB", in::readAllBytes);
        }
        var longLine = ForgedFile.of(file)
                .replace("experiences_detailed", "Carpenter", "x".repeat(5 << 20))
                .write(folder.resolve("long.zip"));
        refuses("larger than any can be", () -> user.plan(longLine));
    }

    @Test
    void namesTheLineOfWhatCannotBeKeptAndTakesTheRest() throws IOException {
        user.experiences().create(Drafts.titled("Sailor"));
        user.exports().export(file, Progress.NONE);
        var forged = ForgedFile.of(file)
                .replace("experiences_detailed", "Carpenter", "Carpenter\",\"title\":\"" + "y".repeat(256))
                .write(folder.resolve("forged.zip"));
        var there = other();
        var plan = there.plan(forged);
        assertThat(plan.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.where()).isEqualTo("Experiences, line 1"));
        assertThat(plan.items()).extracting(ImportItem::title).containsExactly("Sailor");
        assertThat(there.imports()
                        .apply(plan, RecordUser.all(plan), Progress.NONE)
                        .additions())
                .isEqualTo(1);
        var unknown = ForgedFile.of(file)
                .replace("experiences_detailed", "\"employment\"", "\"piracy\"")
                .write(folder.resolve("unknown.zip"));
        assertThat(there.plan(unknown).notes()).hasSize(2);
        var impossible = ForgedFile.of(file)
                .replace("experiences_detailed", "\"row_version\":1", "\"row_version\":-1")
                .write(folder.resolve("impossible.zip"));
        assertThat(there.plan(impossible).notes()).hasSize(2);
    }

    @Test
    void leavesNothingWhenItIsCancelled() {
        var there = other();
        var cancelled = new Progress() {
            @Override
            public void report(double done, String text) {}

            @Override
            public void throwIfCancelled() {
                throw new Problem(ProblemKind.CANCELLED);
            }
        };
        var target = folder.resolve("cancelled.zip");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> user.exports().export(target, cancelled));
        assertThat(folder).isDirectoryNotContaining("glob:**{cancelled,part}*");
        var plan = there.plan(file);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> there.imports().apply(plan, RecordUser.all(plan), cancelled));
        assertThat(there.experiences().count(ExperienceFilter.ALL)).isZero();
    }

    @Test
    void leavesNothingWhenItIsCancelledInTheMiddle() throws IOException {
        var table = IntStream.range(0, 150)
                .mapToObj(number -> "Clerk " + number + ",2020\n")
                .collect(Collectors.joining("", "title,start\n", ""));
        var there = other();
        var many = there.plan(Files.writeString(folder.resolve("many.csv"), table));
        var late = new LateCancel();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> there.imports().apply(many, RecordUser.all(many), late));

        assertThat(late.asked).as("after the first hundred rows").isEqualTo(2);
        assertThat(there.experiences().count(ExperienceFilter.ALL)).isZero();
    }

    /** Cancels when it is asked for the second time. */
    private static final class LateCancel implements Progress {
        private int asked;

        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            if (++asked > 1) {
                throw new Problem(ProblemKind.CANCELLED);
            }
        }
    }

    @Test
    void writesDownAnExportAndAnImport() throws SQLException {
        user.takeAll(file);
        assertThat(Sql.texts(
                        DATABASE.superuser(),
                        "select action || ' ' || success || ' ' || coalesce(details::text, '') from pf_audit_log"
                                + " where resource_type = 'record' and user_id = '"
                                + user.context().userId() + "' order by audit_id"))
                .containsExactly(
                        "EXPORT true {\"count\": 1}",
                        "READ true {\"count\": 0}",
                        "IMPORT true {\"added\": 0, \"changed\": 0}");
    }

    @Test
    void showsWhatWasChangedHereSinceAndPutsItBackIfThatIsAccepted() {
        var stored =
                user.experiences().list(ExperienceFilter.ALL, null, 1).items().getFirst();
        user.experiences().update(stored.id(), stored.version(), withTitle("Joiner"));
        var plan = user.plan(file);
        assertThat(plan.items()).singleElement().satisfies(item -> {
            assertThat(item.effect()).isEqualTo(Effect.CHANGE);
            assertThat(item.conflict()).isEqualTo(Conflict.CHANGED_SINCE);
            assertThat(item.changes()).containsExactly(new FieldChange("title", "Joiner", "Carpenter"));
        });
        var receipt = user.imports().apply(plan, Set.of(0), Progress.NONE);
        assertThat(user.experiences().find(stored.id()).title()).isEqualTo("Carpenter");

        assertThat(user.imports().undo(receipt, Progress.NONE)).isEqualTo(new ImportUndone(0, 1, 0));
        assertThat(user.experiences().find(stored.id()).title()).isEqualTo("Joiner");
        assertThat(user.imports().apply(plan, Set.of(0), Progress.NONE).passedOver())
                .as("a record that has another version than the plan")
                .isEqualTo(1);
    }

    private static ExperienceDraft withTitle(String title) {
        return Drafts.titled(title);
    }

    @Test
    void undoRemovesWhatWasAddedButNotWhatWasChangedSince() {
        user.experiences().create(Drafts.titled("Sailor"));
        user.exports().export(file, Progress.NONE);
        var there = other();
        var receipt = there.takeAll(file);
        assertThat(receipt.additions()).isEqualTo(2);
        var sailor = there.experiences().list(ExperienceFilter.ALL, null, 9).items().stream()
                .filter(each -> each.title().equals("Sailor"))
                .findFirst()
                .orElseThrow();
        there.experiences().update(sailor.id(), sailor.version(), withTitle("Captain"));

        assertThat(there.imports().undo(receipt, Progress.NONE)).isEqualTo(new ImportUndone(1, 0, 1));
        assertThat(there.experiences().list(ExperienceFilter.ALL, null, 9).items())
                .extracting(each -> each.title())
                .containsExactly("Captain");
    }

    @Test
    void countsASkillOnceHoweverManyExperiencesShowIt() {
        var catalog = new SkillCatalog(DATABASE.databaseOf(user.context()));
        var java = catalog.search(CatalogQuery.beginning("Java"), null, 1)
                .items()
                .getFirst()
                .id();
        user.skills().create(shownBy(java, user.onlyExperience().id(), SkillStatus.CONFIRMED));
        user.skills()
                .create(shownBy(
                        java, user.experiences().create(Drafts.titled("Sailor")).id(), SkillStatus.SUGGESTED));

        assertThat(user.exports().counts())
                .containsEntry(ImportedKind.SKILL, 1L)
                .containsEntry(ImportedKind.EXPERIENCE, 2L);
    }

    private static SkillMapping shownBy(UUID skill, UUID experience, SkillStatus status) {
        return new SkillMapping(skill, experience, null, null, null, SkillSource.EXTRACTED, status, null, null, null);
    }

    @Test
    void undoKeepsAnExperienceThatThePersonSpokeOfSince() {
        var there = other();
        var receipt = there.takeAll(file);
        var carpenter = there.onlyExperience();
        there.achievements().create(about(carpenter.id(), "Chairs"));

        assertThat(there.imports().undo(receipt, Progress.NONE)).isEqualTo(new ImportUndone(0, 0, 1));
        assertThat(there.onlyExperience().title()).isEqualTo("Carpenter");
    }

    @Test
    void undoPutsBackWhatSpokeOfAnExperienceThatIsGone() {
        var carpenter = user.onlyExperience();
        var stored = user.achievements().create(about(carpenter.id(), "Chairs"));
        user.exports().export(file, Progress.NONE);
        user.achievements().update(stored.id(), stored.version(), about(carpenter.id(), "Tables"));
        var receipt = user.takeAll(file);
        user.experiences().delete(carpenter.id(), carpenter.version());

        assertThat(user.imports().undo(receipt, Progress.NONE)).isEqualTo(new ImportUndone(0, 1, 0));
        var restored = user.achievements().find(stored.id()).content();
        assertThat(restored.name()).isEqualTo("Tables");
        assertThat(restored.experienceId()).isNull();
    }

    private static Achievement about(UUID experience, String name) {
        return new Achievement(experience, name, BigDecimal.TEN, null, null, null, null, null, null, null);
    }

    @Test
    void storesNothingOfAnotherFileThanTheOneThatWasShown() {
        var there = other();
        var plan = there.plan(file);
        user.experiences().create(Drafts.titled("Sailor"));
        user.exports().export(file, Progress.NONE);

        refuses("is another one by now", () -> there.imports().apply(plan, RecordUser.all(plan), Progress.NONE));
        assertThat(there.plan(file).items()).hasSize(2);
    }

    @Test
    void pointsOutASimilarRecordUnderAnotherId() {
        var there = other();
        there.experiences().create(Drafts.titled("carpenter"));
        assertThat(there.plan(file).items())
                .singleElement()
                .extracting(ImportItem::conflict)
                .isEqualTo(Conflict.SIMILAR_EXISTS);
    }
}
