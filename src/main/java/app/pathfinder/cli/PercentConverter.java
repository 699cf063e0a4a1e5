package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads 0 to 100 as a share of 0 to 1. */
final class PercentConverter implements ITypeConverter<Double> {
    private final Messages messages;

    @Inject
    PercentConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Double convert(String value) {
        try {
            var percent = Double.parseDouble(value);
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            throw (TypeConversionException)
                    new TypeConversionException(messages.text("cli.percent.unknown", value)).initCause(e);
        }
        throw new TypeConversionException(messages.text("cli.percent.unknown", value));
    }
}
