package app.pathfinder.demo;

import java.util.List;

/** The log-in details of a demonstration, which anybody may know. */
public final class DemoAccounts {
    /** The password of every account. */
    public static final String PASSWORD = "demo demo pathfinder";

    /** A member of staff with a long record. */
    public static final String STAFF = "mara.lindqvist";

    /** The administrator. */
    public static final String ADMINISTRATOR = "ines.moreau";

    private DemoAccounts() {}

    /** What somebody logs in with. */
    public record LogIn(String username, String password) {}

    /** Those to show beside the log-in: somebody with a long record first, then the administrator. */
    public static List<LogIn> toShow() {
        return List.of(new LogIn(STAFF, PASSWORD), new LogIn(ADMINISTRATOR, PASSWORD));
    }
}
