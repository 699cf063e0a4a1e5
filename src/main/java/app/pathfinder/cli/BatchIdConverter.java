package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Reads the id of a batch. */
final class BatchIdConverter extends IdConverter {
    @Inject
    BatchIdConverter(Messages messages) {
        super(messages, "cli.batch.id.unknown");
    }
}
