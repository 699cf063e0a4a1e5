package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Oracle the contracts run on, and what is said where they do not. */
class OracleChoiceTest {
    private static final Map<String, String> COMPLETE = Map.of(
            OracleSite.URL, "tcps://db.example.org:2484/CAREERS",
            OracleSite.OWNER, "one",
            OracleSite.APPLICATION, "two");

    /** Docker takes long to answer, so it is not asked without need. */
    private static Optional<String> notAsked() {
        throw new AssertionError("Docker was asked");
    }

    @Test
    void theEnvironmentGoesBeforeDocker() {
        assertThat(OracleChoice.of(COMPLETE, OracleChoiceTest::notAsked))
                .isInstanceOfSatisfying(OracleChoice.Named.class, named -> {
                    assertThat(named.site().ownerPassword()).isEqualTo("one");
                    assertThat(named.site().applicationPassword()).isEqualTo("two");
                    assertThat(named.site().settings())
                            .contains("host: db.example.org\n", "port: 2484\n", "service: CAREERS\n", "tls: true\n");
                });
    }

    @Test
    void aDatabaseThatIsHalfNamedIsAMistakeAndNotSkipped() {
        var half = Map.of(OracleSite.URL, "tcp://localhost:1521/FREEPDB1", OracleSite.OWNER, "one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OracleChoice.of(half, OracleChoiceTest::notAsked))
                .withMessageContaining(OracleSite.APPLICATION);
    }

    @Test
    void dockerStartsOneWhereNoneIsNamed() {
        assertThat(OracleChoice.of(Map.of(), Optional::empty)).isInstanceOf(OracleChoice.InDocker.class);
        assertThat(OracleChoice.of(Map.of(OracleSite.URL, " "), Optional::empty))
                .isInstanceOf(OracleChoice.InDocker.class);
    }

    @Test
    void whatIsSkippedHasAReason() {
        assertThat(OracleChoice.of(Map.of(), () -> Optional.of("Docker is not here")))
                .isEqualTo(new OracleChoice.None("PATHFINDER_TEST_ORACLE_URL is not set, and Docker is not here"));
        assertThat(OracleChoice.of(Map.of(OracleSite.URL, "none"), OracleChoiceTest::notAsked))
                .isEqualTo(new OracleChoice.None("PATHFINDER_TEST_ORACLE_URL says none"));
    }

    @Test
    void dockerIsLookedForWhereItsSocketsAre(@TempDir Path home) throws IOException {
        var before = Docker.mayBeHere(Map.of(), home);
        assertThat(before).isEqualTo(Files.exists(Path.of("/var/run/docker.sock")));
        assertThat(Docker.mayBeHere(Map.of("DOCKER_HOST", "tcp://localhost:2375"), home))
                .isTrue();

        var runtime = Files.createDirectories(home.resolve("run"));
        var environment = Map.of("DOCKER_HOST", "", "XDG_RUNTIME_DIR", runtime.toString());
        assertThat(Docker.mayBeHere(environment, home)).isEqualTo(before);
        Files.createFile(runtime.resolve("docker.sock"));
        assertThat(Docker.mayBeHere(environment, home)).isTrue();

        Files.createDirectories(home.resolve(".docker/run"));
        Files.createFile(home.resolve(".docker/run/docker.sock"));
        assertThat(Docker.mayBeHere(Map.of(), home)).isTrue();
    }
}
