package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;

/** Reads the id of an archive. */
final class ArchiveIdConverter extends IdConverter {
    @Inject
    ArchiveIdConverter(Messages messages) {
        super(messages, "cli.archive.id");
    }
}
