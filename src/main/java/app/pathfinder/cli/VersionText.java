package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class VersionText implements IVersionProvider {
    private final Messages messages;

    @Inject
    VersionText(Messages messages) {
        this.messages = messages;
    }

    /** The number of this version. */
    String number() throws IOException {
        var properties = new Properties();
        try (var in = VersionText.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            messages.text("cli.version", number(), Runtime.version().feature())
        };
    }
}
