package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks what the program needs, and says what would stop it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private final MachineChecks machine;
    private final FolderChecks folders;
    private final DatabaseChecks database;
    private final SecretChecks secrets;
    private final Findings findings;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    DoctorCommand(
            MachineChecks machine,
            FolderChecks folders,
            DatabaseChecks database,
            SecretChecks secrets,
            Findings findings,
            Terminal terminal,
            Messages messages) {
        this.machine = machine;
        this.folders = folders;
        this.database = database;
        this.secrets = secrets;
        this.findings = findings;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var found = new ArrayList<>(machine.run());
        found.addAll(folders.run());
        found.addAll(database.run());
        // After the database was opened, which lets secrets move to where the settings want them.
        found.addAll(secrets.run());
        if (json) {
            Json.print(found, terminal);
        } else {
            print(found);
        }
        return count(found, Finding.Result.PROBLEM) == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(List<Finding> found) {
        var table = new TextTable(List.of(column("result"), column("check"), column("finding")));
        for (var each : found) {
            table.add(List.of(result(each), findings.name(each.check()), each.sentence()));
            if (each.remedy() != null) {
                table.add(List.of("", "", messages.text("cli.doctor.remedy", each.remedy())));
            }
        }
        table.lines().forEach(terminal::printLine);
        terminal.printLine("");
        terminal.printLine(messages.text(
                "cli.doctor.count",
                found.size(),
                count(found, Finding.Result.PROBLEM),
                count(found, Finding.Result.WARNING)));
    }

    private TextTable.Column column(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private String result(Finding finding) {
        return messages.text("cli.doctor.result." + finding.result());
    }

    private static long count(List<Finding> found, Finding.Result result) {
        return found.stream().filter(each -> each.result() == result).count();
    }
}
