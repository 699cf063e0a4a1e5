package app.pathfinder.cli;

import app.pathfinder.core.setting.OracleName;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an account or a tablespace on Oracle. */
final class OracleNameConverter implements ITypeConverter<OracleName> {
    private final Messages messages;

    @Inject
    OracleNameConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public OracleName convert(String value) {
        try {
            return OracleName.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(messages.text("cli.server.name", value));
        }
    }
}
