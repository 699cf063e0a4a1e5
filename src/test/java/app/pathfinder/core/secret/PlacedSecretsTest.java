package app.pathfinder.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.setting.SecretsSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where secrets go, how they are found from another session, and how they move. */
class PlacedSecretsTest {
    private static final String NAME = SecretName.EMBEDDED_SERVER.key();

    @TempDir
    private Path folder;

    private final FakeKeychain keychain = new FakeKeychain();
    private FileSecrets files;
    private Path file;
    private SecretsSetting setting = SecretsSetting.AUTO;

    @BeforeEach
    void chooseFiles() {
        file = folder.resolve("embedded/secrets.json");
        files = new FileSecrets(folder.resolve("secrets"), Map.of(NAME, file));
    }

    /** The program started anew, so that it looks at the keychain again. */
    private PlacedSecrets program() {
        return new PlacedSecrets(
                () -> setting, files, new KeychainSecrets(keychain, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    }

    @Test
    void autoPrefersTheKeychainAndLeavesNoFile() {
        var program = program();
        program.write(NAME, "secret");
        assertThat(file).doesNotExist();
        assertThat(keychain.entries()).containsValue("secret");
        assertThat(program.read(NAME)).contains("secret");
        assertThat(program.placeOf(NAME)).isEqualTo(SecretPlace.KEYCHAIN);
    }

    @Test
    void autoUsesPrivateFilesWhereNoKeychainAnswers() throws IOException {
        keychain.refuse(KeychainObstacle.NONE_HERE);
        var program = program();
        program.write(NAME, "secret");
        assertThat(Files.readString(file)).isEqualTo("secret");
        assertThat(PrivateFiles.isPrivate(file)).isTrue();
        assertThat(program.read(NAME)).contains("secret");
        assertThat(program.place()).contains("files");
        assertThat(program.placeOf(NAME)).isEqualTo(SecretPlace.FILES);
    }

    @Test
    void keychainOnlyRefusesRatherThanWriteAFile() {
        setting = SecretsSetting.KEYCHAIN;
        keychain.refuse(KeychainObstacle.LOCKED);
        assertProblem(() -> program().write(NAME, "secret"), ProblemKind.KEYCHAIN_UNREACHABLE);
        assertThat(file).doesNotExist();
    }

    @Test
    void filesOnlyLeavesTheKeychainAlone() {
        setting = SecretsSetting.FILES;
        program().write(NAME, "secret");
        assertThat(program().read(NAME)).contains("secret");
        assertThat(keychain.entries()).isEmpty();
    }

    @Test
    void fileOfAnEarlierVersionMovesToTheKeychain() {
        files.write(NAME, "secret");
        assertThat(program().read(NAME)).contains("secret");
        assertThat(file).doesNotExist();
        assertThat(keychain.entries()).containsValue("secret");
        assertThat(program().read(NAME)).contains("secret");
    }

    @Test
    void fileStaysUntilTheKeychainGaveTheSecretBackEqual() {
        files.write(NAME, "secret");
        keychain.becomeForgetful();
        assertThat(program().read(NAME)).contains("secret");
        assertThat(file).exists();
        assertThat(program().read(NAME)).contains("secret");
    }

    @Test
    void aWriteThatTheKeychainDoesNotKeepGoesToAFile() {
        keychain.becomeForgetful();
        program().write(NAME, "secret");
        assertThat(program().read(NAME)).contains("secret");
        assertThat(file).exists();
    }

    @Test
    void overSshASecretOfTheDesktopIsExplainedAndNotTakenForLost() {
        program().write(NAME, "secret");
        keychain.refuse(KeychainObstacle.LOCKED);
        assertThatThrownBy(() -> program().read(NAME)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.SECRET_IN_KEYCHAIN);
            assertThat(problem.arguments()).containsExactly(NAME, KeychainObstacle.LOCKED.words());
        });
        keychain.open();
        assertThat(program().read(NAME)).contains("secret");
    }

    @Test
    void theSettingFilesBringsASecretBackFromTheKeychain() {
        program().write(NAME, "secret");
        setting = SecretsSetting.FILES;
        assertThat(program().read(NAME)).contains("secret");
        keychain.refuse(KeychainObstacle.NONE_HERE);
        assertThat(program().read(NAME)).contains("secret");
        assertThat(keychain.entries()).isEmpty();
    }

    /** Renewed over ssh while the desktop's keychain holds the old one: nobody may ever get the old one again. */
    @Test
    void whatWasRenewedInAFileIsNotHiddenByAnOlderEntry() {
        program().write(NAME, "old");
        keychain.refuse(KeychainObstacle.LOCKED);
        program().write(NAME, "new");
        keychain.open();
        assertThat(program().read(NAME)).contains("new");
        assertThat(program().read(NAME)).contains("new");
        assertThat(file).doesNotExist();
    }

    @Test
    void anEntryThatIsGoneIsAbsent() {
        program().write(NAME, "secret");
        keychain.entries().keySet().forEach(account -> deleteEntry(account));
        assertThat(program().read(NAME)).isEmpty();
    }

    @Test
    void twoDataFoldersOfOnePersonDoNotShareAnEntry() {
        program().write(NAME, "first");
        var other = new PlacedSecrets(
                () -> setting,
                new FileSecrets(folder.resolve("other")),
                new KeychainSecrets(keychain, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        other.write(NAME, "second");
        assertThat(program().read(NAME)).contains("first");
        assertThat(other.read(NAME)).contains("second");
    }

    @Test
    void newSecretTakesThePlaceOfTheOldEntry() {
        program().write(NAME, "old");
        program().write(NAME, "new");
        assertThat(keychain.entries()).hasSize(1).containsValue("new");
        program().delete(NAME);
        assertThat(keychain.entries()).isEmpty();
        assertThat(program().read(NAME)).isEmpty();
        assertThat(program().placeOf(NAME)).isEqualTo(SecretPlace.NOWHERE);
    }

    @Test
    void filesThatOthersMayReadAreFound() throws IOException {
        files.write(NAME, "secret");
        files.write("audit-signing-key", "secret");
        assertThat(files.readableByOthers()).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(files.readableByOthers()).containsExactly(file);
    }

    private void deleteEntry(String account) {
        try {
            keychain.delete(account);
        } catch (KeychainException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertProblem(Runnable work, ProblemKind kind) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
