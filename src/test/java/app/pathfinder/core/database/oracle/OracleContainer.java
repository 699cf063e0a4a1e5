package app.pathfinder.core.database.oracle;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.OracleAccounts;
import app.pathfinder.core.database.OracleScripts;
import app.pathfinder.core.setting.OracleName;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * Oracle Database Free in a container, set up with the script that {@code pathfinder server install-script oracle} writes,
 * by its own SQL*Plus. Its passwords are made here and nobody keeps them.
 */
final class OracleContainer implements AutoCloseable {
    private static final DockerImageName IMAGE = DockerImageName.parse("gvenzl/oracle-free:slim-faststart");
    private static final String SERVICE = "FREEPDB1";
    private static final int PORT = 1521;
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(15);
    private static final Duration SCRIPT_LIMIT = Duration.ofMinutes(10);

    private final OracleScripts scripts = CoreModule.oracleScripts(
            new OracleAccounts(OracleName.of("PATHFINDER"), OracleName.of("PATHFINDER_APP"), OracleName.of("USERS")),
            "test");
    private final String sysPassword = password();
    private final String ownerPassword = password();
    private final String applicationPassword = password();
    private final GenericContainer<?> container = new GenericContainer<>(IMAGE)
            .withEnv("ORACLE_PASSWORD", sysPassword)
            .withExposedPorts(PORT)
            .waitingFor(
                    Wait.forLogMessage(".*DATABASE IS READY TO USE!.*\\s", 1).withStartupTimeout(START_LIMIT));

    /** Begins with a letter, and no shell or SQL*Plus reads anything into it. */
    private static String password() {
        return "Pf1" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }

    /** Why the image cannot be had, if it cannot, as without a network. */
    static Optional<String> obstacle() {
        try {
            new RemoteDockerImage(IMAGE).get(FETCH_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ContainerFetchException | TimeoutException e) {
            return Optional.of(IMAGE + " cannot be had: " + e.getMessage());
        }
    }

    /** Starts it and sets it up. Whatever becomes of that, it is to be closed. */
    OracleSite start() throws IOException, InterruptedException {
        container.start();
        install();
        return site();
    }

    OracleSite site() {
        var address = URI.create("tcp://" + container.getHost() + ':' + container.getMappedPort(PORT) + '/' + SERVICE);
        return new OracleSite(address, ownerPassword, applicationPassword);
    }

    String install() throws IOException, InterruptedException {
        return run(scripts.install(), List.of(ownerPassword, applicationPassword))
                .orThrow()
                .output();
    }

    String upgrade() throws IOException, InterruptedException {
        return run(scripts.upgrade(), List.of()).orThrow().output();
    }

    /** @param word that the person types when asked whether to go on */
    SqlPlus.Outcome uninstall(String word) throws IOException, InterruptedException {
        return run(scripts.uninstall(), List.of(word));
    }

    private SqlPlus.Outcome run(String script, List<String> answers) throws IOException, InterruptedException {
        put(script, "/tmp/pathfinder.sql");
        put(SqlPlus.input(script, answers), "/tmp/pathfinder.input");
        var limit = Math.toIntExact(SCRIPT_LIMIT.toSeconds());
        var command = SqlPlus.command(sysPassword, SERVICE, "/tmp/pathfinder.sql", "/tmp/pathfinder.input", limit);
        var result = container.execInContainer(command.toArray(String[]::new));
        return new SqlPlus.Outcome(result.getExitCode(), result.getStdout() + result.getStderr());
    }

    private void put(String text, String path) {
        container.copyFileToContainer(Transferable.of(text.getBytes(StandardCharsets.US_ASCII)), path);
    }

    /** A plain connection of the database's administrator. */
    Connection administrator() throws SQLException {
        return site().connect("sys as sysdba", sysPassword);
    }

    @Override
    public void close() {
        container.stop();
    }
}
