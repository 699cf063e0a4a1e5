package app.pathfinder.cli;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.LargeTable;
import app.pathfinder.core.monitoring.StorageService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The largest tables, what would do them good, and doing it. */
@Command(name = "storage")
final class StorageCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "storage-limit")
    private int limit;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--tidy", descriptionKey = "storage-tidy")
    private boolean tidy;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Entry(
            String username,
            String table,
            long rows,
            long bytes,
            long deadRows,
            @Nullable String figuresAt,
            List<String> advice) {
        static Entry of(LargeTable table) {
            return new Entry(
                    table.username(),
                    table.suffix(),
                    table.rows(),
                    table.bytes(),
                    table.deadRows(),
                    table.figuresAt() == null ? null : table.figuresAt().toString(),
                    table.advice().stream().map(Enum::name).toList());
        }
    }

    @Inject
    StorageCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > StorageService.MOST) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.storage.limit", limit, StorageService.MOST));
        }
        var service = core.get(StorageService.class);
        var largest = service.largest(limit);
        if (tidy) {
            var done = service.tidy(largest, new TerminalProgress(terminal));
            terminal.note(messages.text("cli.storage.tidied", done));
            largest = service.largest(limit);
        }
        if (json) {
            Json.print(largest.stream().map(Entry::of).toList(), terminal);
        } else {
            print(largest);
        }
    }

    private void print(List<LargeTable> tables) {
        var table = new TextTable(List.of(
                column("username", false),
                column("table", false),
                column("rows", true),
                column("space", true),
                column("advice", false)));
        tables.forEach(each -> table.add(List.of(
                each.username(),
                each.suffix(),
                messages.text("cli.storage.number", each.rows()),
                ByteSize.text(each.bytes()),
                each.advice().stream()
                        .map(advice -> messages.text("cli.storage." + advice))
                        .collect(Collectors.joining("; ")))));
        table.lines().forEach(terminal::printLine);
    }

    private TextTable.Column column(String name, boolean isNumber) {
        return new TextTable.Column(messages.text("cli.column." + name), isNumber);
    }
}
