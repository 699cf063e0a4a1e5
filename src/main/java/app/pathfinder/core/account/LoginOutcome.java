package app.pathfinder.core.account;

import app.pathfinder.core.isolation.UserContext;
import java.time.Duration;

/** What became of a log-in. Immutable. */
public sealed interface LoginOutcome {
    /** A session is open. */
    record LoggedIn(UserContext context) implements LoginOutcome {}

    /** Username or password are wrong; which one is not said. The next try counts after this time. */
    record Refused(Duration retryAfter) implements LoginOutcome {}

    /** Too early after a refusal: try again after this time. */
    record Wait(Duration retryAfter) implements LoginOutcome {}

    /** The password was right, but an administrator suspended the account or it is not active. */
    record Suspended() implements LoginOutcome {}
}
