package app.pathfinder.cli;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role as people write it. */
final class RoleConverter implements ITypeConverter<Role> {
    private final Messages messages;

    @Inject
    RoleConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Role convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "user" -> Role.USER;
            case "admin" -> Role.ADMIN;
            default -> throw new TypeConversionException(messages.text("cli.role.unknown", value));
        };
    }
}
