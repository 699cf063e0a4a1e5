package app.pathfinder.core.assistant.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a language model is. Immutable; any thread.
 *
 * @param enabled whether it replies in conversations
 * @param address such as {@code http://localhost:11434/v1}; empty until there is one
 * @param model its name at that address
 */
public record ModelSettings(boolean enabled, String address, String model) {
    /** Nothing is set up. */
    public static final ModelSettings NONE = new ModelSettings(false, "", "");

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    public ModelSettings {
        address = address.strip().replaceAll("/+$", "");
        model = model.strip();
    }

    /** Whether the address is one of the web, without a name or password in it. */
    public boolean hasValidAddress() {
        try {
            var uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Whether everything is there that is needed to ask. */
    public boolean isComplete() {
        return hasValidAddress() && !model.isEmpty();
    }

    /** The computer that is asked, as people read it. */
    public String host() {
        return hasValidAddress() ? URI.create(address).getRawAuthority() : address;
    }

    /** Whether others could read what is sent: it leaves this computer, and not encrypted. */
    public boolean isReadableOnTheWay() {
        return hasValidAddress()
                && "http".equalsIgnoreCase(URI.create(address).getScheme())
                && !THIS_COMPUTER.contains(URI.create(address).getHost());
    }
}
