package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of something that a command lists. */
abstract class IdConverter implements ITypeConverter<UUID> {
    private final Messages messages;
    private final String refusal;

    /**
     * Made once for each kind of thing.
     *
     * @param refusal the key of the sentence that says which command shows the ids
     */
    IdConverter(Messages messages, String refusal) {
        this.messages = messages;
        this.refusal = refusal;
    }

    @Override
    public final UUID convert(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(messages.text(refusal, value));
        }
    }
}
