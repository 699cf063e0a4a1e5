package app.pathfinder.cli;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.alert.SecurityAlert;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks through the trail once more, then lists alerts, the newest first. */
@Command(name = "list")
final class AlertsListCommand implements Runnable {
    private final CoreAccess core;
    private final AlertText text;
    private final Terminal terminal;

    @Option(names = "--all", descriptionKey = "alerts-all")
    private boolean all;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    AlertsListCommand(CoreAccess core, AlertText text, Terminal terminal) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        var service = core.get(AlertService.class);
        service.scan();
        var alerts = read(service, all ? null : Boolean.TRUE);
        if (json) {
            Json.print(alerts.stream().map(text::json).toList(), terminal);
        } else {
            text.lines(alerts, all).forEach(terminal::printLine);
        }
    }

    private static List<SecurityAlert> read(AlertService service, @Nullable Boolean open) {
        var alerts = new ArrayList<SecurityAlert>();
        List<SecurityAlert> page;
        do {
            var last = alerts.isEmpty() ? null : alerts.getLast();
            page = service.list(open, last, AlertService.MAX_LIMIT);
            alerts.addAll(page);
        } while (page.size() == AlertService.MAX_LIMIT);
        return alerts;
    }
}
