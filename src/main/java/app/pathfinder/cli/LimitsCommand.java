package app.pathfinder.cli;

import app.pathfinder.core.provisioning.limit.SchemaLimitService;
import app.pathfinder.core.provisioning.limit.SchemaLimits;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows and sets how many table sets may be made, changed and dropped in a minute. */
@Command(name = "limits")
final class LimitsCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--of-all", paramLabel = "NUMBER", descriptionKey = "limit-of-all")
    private @Nullable Integer ofAll;

    @Option(names = "--of-actor", paramLabel = "NUMBER", descriptionKey = "limit-of-actor")
    private @Nullable Integer ofActor;

    @Option(names = "--sign-ups", paramLabel = "NUMBER", descriptionKey = "limit-sign-ups")
    private @Nullable Integer signUps;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    LimitsCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var service = core.get(SchemaLimitService.class);
        var before = service.limits();
        var wanted = new SchemaLimits(
                Objects.requireNonNullElse(ofAll, before.ofAll()),
                Objects.requireNonNullElse(ofActor, before.ofActor()),
                Objects.requireNonNullElse(signUps, before.signUps()));
        if (!wanted.equals(before)) {
            service.set(wanted, null);
        }
        if (json) {
            Json.print(wanted, terminal);
        } else {
            terminal.printLine(messages.text("cli.limits", wanted.ofAll(), wanted.ofActor(), wanted.signUps()));
        }
    }
}
