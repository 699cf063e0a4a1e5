package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a batch. */
final class BatchIdConverter implements ITypeConverter<UUID> {
    private final Messages messages;

    @Inject
    BatchIdConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public UUID convert(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(messages.text("cli.batch.id.unknown", value));
        }
    }
}
