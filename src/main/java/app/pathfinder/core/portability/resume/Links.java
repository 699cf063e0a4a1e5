package app.pathfinder.core.portability.resume;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses on the web, as people type them and as they are read on paper. */
public final class Links {
    private Links() {}

    /** The address that a text means, in letters that every format takes; {@code https} where no scheme is given. */
    public static Optional<URI> web(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var whole = text.strip();
        return parsed(whole.matches("(?i)https?://.*") ? whole : "https://" + whole);
    }

    private static Optional<URI> parsed(String text) {
        try {
            var uri = new URI(new URI(text).toASCIIString());
            return uri.getHost() != null && uri.getHost().contains(".") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address without what nobody types. */
    public static String shown(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
