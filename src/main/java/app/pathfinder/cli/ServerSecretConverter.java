package app.pathfinder.cli;

import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a secret that a person may set; the program makes the others itself. */
final class ServerSecretConverter implements ITypeConverter<SecretName> {
    private static final Set<SecretName> SETTABLE = Set.of(SecretName.SERVER_OWNER, SecretName.SERVER_APPLICATION);

    private final Messages messages;

    @Inject
    ServerSecretConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public SecretName convert(String text) {
        return SecretName.ofKey(text)
                .filter(SETTABLE::contains)
                .orElseThrow(() -> new TypeConversionException(messages.text("cli.secrets.unknown", text)));
    }
}
