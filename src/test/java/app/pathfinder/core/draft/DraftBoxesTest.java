package app.pathfinder.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.testing.ChildProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftBoxesTest {
    static final UUID AMINA = UUID.fromString("11111111-0000-7000-8000-000000000001");
    private static final UUID JOHN = UUID.fromString("22222222-0000-7000-8000-000000000002");
    static final DraftKey NEW = new DraftKey("experiences", null);
    private static final DraftKey STORED =
            new DraftKey("experiences", UUID.fromString("33333333-0000-7000-8000-000000000003"));
    private static final Instant NOW = Instant.parse("2026-03-14T14:05:00Z");
    private static final Map<String, String> TEXTS = Map.of("TITLE", "Ünfinished 😀\n", "START_DATE", "so");

    @TempDir
    private Path home;

    private final List<Problem> problems = new ArrayList<>();
    private DraftBoxes boxes = unset();
    private Drafts drafts = Drafts.NONE;

    @BeforeEach
    void open() {
        boxes = boxes(home);
        drafts = of(AMINA);
    }

    @SuppressWarnings("NullAway")
    private static DraftBoxes unset() {
        return null;
    }

    static DraftBoxes boxes(Path home) {
        var folders = AppFolders.below(home);
        var secrets = new FileSecrets(folders.data().resolve("secrets"));
        return new DraftBoxes(folders, secrets, InstantSource.fixed(NOW));
    }

    private Drafts of(UUID userId) {
        return new EncryptedDrafts(userId, boxes, problems::add);
    }

    /** The same person in a program that was started anew. */
    private Drafts afterRestart() throws InterruptedException {
        flush();
        boxes = boxes(home);
        return of(AMINA);
    }

    private void flush() throws InterruptedException {
        boxes.flush(Duration.ofSeconds(20));
    }

    @Test
    void anotherProgramFindsWhatWasKeptLast() throws InterruptedException {
        drafts.keep(STORED, 3, Map.of("TITLE", "First"));
        drafts.keep(STORED, 3, TEXTS);
        drafts.keep(NEW, 0, Map.of("TITLE", "New"));

        var again = afterRestart();
        assertThat(again.find(STORED)).contains(new Draft(3, NOW, TEXTS));
        assertThat(again.find(NEW)).map(Draft::texts).contains(Map.of("TITLE", "New"));
        assertThat(again.find(new DraftKey("objectives", null))).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAlsoFromTheFolder() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        drafts.keep(NEW, 0, Map.of("TITLE", "Later"));
        drafts.remove(NEW);

        assertThat(drafts.find(NEW)).isEmpty();
        assertThat(afterRestart().find(NEW)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void everythingOfSomebodyWhoIsGoneIsRemovedAndNothingOfOthers() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        of(JOHN).keep(NEW, 0, TEXTS);
        flush();
        Files.write(files().getFirst(), new byte[13]);
        drafts.find(NEW);
        of(JOHN).find(NEW);
        drafts.keep(STORED, 1, TEXTS);
        drafts.removeAll();
        assertThat(drafts.find(STORED)).isEmpty();
        flush();
        assertThat(drafts.find(STORED)).isEmpty();
        assertThat(files()).as("what is John's, perhaps not readable").hasSize(1);
        drafts.keep(STORED, 1, Map.of("TITLE", "Back again"));
        assertThat(afterRestart().find(STORED)).isPresent();
    }

    @Test
    void whatIsNotWrittenYetIsFoundAsItWillBe() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            var texts = Map.of("TITLE", "Version " + i);
            drafts.keep(NEW, 0, texts);
            assertThat(drafts.find(NEW)).map(Draft::texts).contains(texts);
            drafts.remove(NEW);
            assertThat(drafts.find(NEW)).isEmpty();
        }
        flush();
    }

    @Test
    void nobodyElseOnThisComputerIsOfferedIt() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        assertThat(of(JOHN).find(NEW)).isEmpty();
        assertThat(drafts.find(NEW)).as("the owner still is").isPresent();

        // Not even by giving the file the name that theirs would have.
        of(JOHN).keep(NEW, 0, Map.of("TITLE", "Other"));
        flush();
        var mine = drafts.find(NEW).orElseThrow();
        var name = new DraftCipher(new DraftSecret(new FileSecrets(home.resolve("data/secrets"))).bytes(), AMINA)
                .name(NEW);
        var johns = files().stream()
                .filter(file -> !file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
        Files.copy(folder().resolve(name + ".draft"), johns, StandardCopyOption.REPLACE_EXISTING);
        assertThat(of(JOHN).find(NEW)).isEmpty();
        assertThat(drafts.find(NEW)).contains(mine);
    }

    @Test
    void aFileOfAnotherEditorDoesNotOpen() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        var first = files().getFirst();
        drafts.keep(STORED, 1, TEXTS);
        flush();
        var second =
                files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
        Files.copy(first, second, StandardCopyOption.REPLACE_EXISTING);
        assertThat(drafts.find(STORED)).isEmpty();
    }

    @Test
    void theFileTellsNothing() throws Exception {
        drafts.keep(STORED, 1, TEXTS);
        flush();
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("[0-9a-f]{40}\\.draft");
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("finished", "TITLE", "experiences");
            assertThat(PrivateFiles.isPrivate(file)).isTrue();
        });
        assertThat(PrivateFiles.isPrivate(folder())).isTrue();
        var first = Files.readAllBytes(files().getFirst());
        drafts.keep(STORED, 1, TEXTS);
        flush();
        assertThat(Files.readAllBytes(files().getFirst())).as("another nonce").isNotEqualTo(first);
    }

    @Test
    void aDamagedFileIsPutAsideAndTheNextDraftIsKept() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(drafts.find(NEW)).isEmpty();
        assertThat(files()).singleElement().asString().endsWith(".unreadable");
        drafts.keep(NEW, 0, TEXTS);
        assertThat(afterRestart().find(NEW)).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void emptyAndForeignFilesAreNoHarm() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        var file = files().getFirst();
        for (var content :
                List.of(new byte[0], new byte[] {1}, new byte[13], "hello".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, content);
            assertThat(drafts.find(NEW)).isEmpty();
        }
    }

    @Test
    void aLostSecretMakesOldDraftsUnreadableAndNothingWorse() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        Files.delete(home.resolve("data/secrets/draft-key"));
        var again = afterRestart();
        assertThat(again.find(NEW)).isEmpty();
        again.keep(NEW, 0, TEXTS);
        assertThat(afterRestart().find(NEW)).isPresent();
    }

    @Test
    void noSecretIsMadeBeforeThereIsSomethingToKeep() throws InterruptedException {
        assertThat(drafts.find(NEW)).isEmpty();
        drafts.remove(NEW);
        flush();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void theOldestMakeRoom() throws Exception {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        Files.setLastModifiedTime(files().getFirst(), FileTime.from(NOW.minus(Duration.ofDays(3000))));
        for (int i = 0; i < DraftFolder.MOST_FILES; i++) {
            Files.writeString(folder().resolve("%040x.draft".formatted(i)), "");
        }
        drafts.keep(STORED, 1, TEXTS);
        flush();
        assertThat(files()).hasSize(DraftFolder.MOST_FILES);
        assertThat(drafts.find(NEW)).isEmpty();
        assertThat(drafts.find(STORED)).isPresent();
    }

    @Test
    void moreThanARecordHoldsIsNotKept() throws InterruptedException {
        drafts.keep(NEW, 0, TEXTS);
        flush();
        drafts.keep(NEW, 0, Map.of("TITLE", "x".repeat(2 << 20)));
        assertThat(afterRestart().find(NEW)).map(Draft::texts).contains(TEXTS);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndKeepsNobodyFromTheirWork() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(folder(), "no folder");
        drafts.keep(NEW, 0, TEXTS);
        flush();
        drafts.keep(NEW, 0, TEXTS);
        flush();
        assertThat(drafts.find(NEW)).isEmpty();
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.FILE_NOT_ACCESSIBLE);
    }

    @Test
    void aProgramThatIsKilledLeavesAWholeDraft() throws Exception {
        Files.createDirectories(home.resolve("logs"));
        var typing = ChildProgram.of(Typing.class, home, home.toString()).start();
        try (var output = new BufferedReader(new InputStreamReader(typing.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("kept");
        } finally {
            typing.destroyForcibly().waitFor();
        }
        var found = of(AMINA).find(NEW).orElseThrow();
        assertThat(found.texts().get("DESCRIPTION")).matches("(?s)(typed \\d+\n){1000}");
        assertThat(files()).allSatisfy(file -> assertThat(file.toString()).doesNotEndWith(".unreadable"));
    }

    /** A program that keeps drafts until it is killed. */
    static final class Typing {
        private Typing() {}

        public static void main(String[] arguments) throws InterruptedException {
            var boxes = boxes(Path.of(arguments[0]));
            var drafts = new EncryptedDrafts(AMINA, boxes, problem -> {
                throw problem;
            });
            for (int i = 0; ; i++) {
                drafts.keep(NEW, 0, Map.of("DESCRIPTION", ("typed " + i + "\n").repeat(1000)));
                if (i % 10 == 0) {
                    boxes.flush(Duration.ofSeconds(20));
                }
                if (i == 20) {
                    System.out.println("kept");
                }
            }
        }
    }

    private Path folder() {
        return home.resolve("data").resolve("drafts");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
