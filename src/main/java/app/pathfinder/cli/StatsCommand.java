package app.pathfinder.cli;

import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tables, rows and space of each user, those with the most space first. */
@Command(name = "stats")
final class StatsCommand implements Runnable {
    private final CoreAccess core;
    private final UserListing listing;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--no-gather", descriptionKey = "no-gather")
    private boolean asTheyAre;

    @Inject
    StatsCommand(CoreAccess core, UserListing listing, Terminal terminal, Messages messages) {
        this.core = core;
        this.listing = listing;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (!asTheyAre) {
            gather();
        }
        listing.print(StatisticsQuery.BY_SPACE, json);
    }

    private void gather() {
        var statistics = core.get(TableStatisticsService.class);
        var result = statistics.gather(new TerminalProgress(terminal));
        if (result.tables() > 0) {
            terminal.note(messages.text("cli.stats.gathered", result.tables(), result.users()));
        }
    }
}
