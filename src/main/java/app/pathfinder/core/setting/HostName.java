package app.pathfinder.core.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this computer, as the network knows it. */
public final class HostName {
    private HostName() {}

    /** The name, or {@code unknown} where there is none. May block while it is looked up. */
    public static String ofThisComputer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
