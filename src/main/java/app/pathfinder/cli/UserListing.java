package app.pathfinder.cli;

import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;

/** Prints users with their figures: a table for people, or an array of objects for programs. */
final class UserListing {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Inject
    UserListing(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Prints nothing unless everything could be read: half a list would pass for a whole one. */
    void print(StatisticsQuery query, boolean json) {
        var users = new ArrayList<UserStatistics>();
        core.get(TableStatisticsService.class).forEach(query, users::add);
        if (json) {
            Json.print(users.stream().map(UserJson::of).toList(), terminal);
        } else {
            new UserText(messages, ZoneId.systemDefault()).lines(users).forEach(terminal::printLine);
        }
    }
}
