package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of an archive. */
final class ArchiveIdConverter implements ITypeConverter<UUID> {
    private final Messages messages;

    @Inject
    ArchiveIdConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public UUID convert(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(messages.text("cli.archive.id", value));
        }
    }
}
