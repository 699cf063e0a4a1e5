package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Reads the id of an alert. */
final class AlertIdConverter extends IdConverter {
    @Inject
    AlertIdConverter(Messages messages) {
        super(messages, "cli.alerts.id.unknown");
    }
}
