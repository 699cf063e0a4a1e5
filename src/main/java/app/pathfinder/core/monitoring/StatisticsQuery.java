package app.pathfinder.core.monitoring;

import app.pathfinder.core.account.AccountState;
import java.util.Set;

/**
 * Which users a list shows, and in which order. Immutable.
 *
 * @param text what username, display name or e-mail address must contain, without regard to case; empty for all
 * @param states which states; empty for all
 * @param descending whether the greatest come first; users who are equal are ordered by username
 */
public record StatisticsQuery(String text, Set<AccountState> states, StatisticsOrder order, boolean descending) {
    /** Every user, those with the most space first. */
    public static final StatisticsQuery BY_SPACE = new StatisticsQuery("", Set.of(), StatisticsOrder.SPACE, true);

    /** Every user by username. */
    public static final StatisticsQuery BY_USERNAME =
            new StatisticsQuery("", Set.of(), StatisticsOrder.USERNAME, false);

    public StatisticsQuery {
        text = text.strip();
        states = Set.copyOf(states);
    }

    public StatisticsQuery withText(String wanted) {
        return new StatisticsQuery(wanted, states, order, descending);
    }

    public StatisticsQuery withStates(Set<AccountState> wanted) {
        return new StatisticsQuery(text, wanted, order, descending);
    }

    public StatisticsQuery sortedBy(StatisticsOrder wanted, boolean greatestFirst) {
        return new StatisticsQuery(text, states, wanted, greatestFirst);
    }
}
