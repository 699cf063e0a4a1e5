package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of the program this is. */
public final class ProductVersion {
    private final String number;

    @Inject
    public ProductVersion() {
        var properties = new Properties();
        try (var in = ProductVersion.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        number = properties.getProperty("version", "");
    }

    public String number() {
        return number;
    }

    public String java() {
        return Runtime.version().toString();
    }
}
