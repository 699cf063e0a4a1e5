package app.pathfinder.cli;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.OracleScripts;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes a script for a server's administrator to a file or to standard output. Opens no database. */
final class ServerScript {
    private final VersionText version;
    private final Terminal terminal;
    private final Messages messages;

    @Inject
    ServerScript(VersionText version, Terminal terminal, Messages messages) {
        this.version = version;
        this.terminal = terminal;
        this.messages = messages;
    }

    void write(CommandSpec command, ServerScriptOptions options, Function<OracleScripts, String> which) {
        if (options.isOneAccountForTwo()) {
            throw new ParameterException(command.commandLine(), messages.text("cli.server.one-account"));
        }
        var script = which.apply(CoreModule.oracleScripts(options.accounts(), number()));
        var file = options.output();
        if (file == null) {
            print(script);
            return;
        }
        WholeFile.write(file, out -> {
            out.write(script.getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        terminal.printLine(messages.text("cli.server.script", file));
    }

    private void print(String script) {
        terminal.out().print(script);
        // A stream for printing says so only when it is asked.
        if (terminal.out().checkError()) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.out"));
        }
    }

    private String number() {
        try {
            return version.number();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
