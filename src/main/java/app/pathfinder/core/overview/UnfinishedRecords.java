package app.pathfinder.core.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * Which records are not finished: of each reason the first few, and how many there are in all. A record counts once for
 * each of its reasons. Immutable.
 *
 * @param first the first of each reason, never more than were asked for; by reason
 * @param total how many there are of all reasons
 */
public record UnfinishedRecords(List<UnfinishedRecord> first, long total) {
    /** Work told in fewer characters says little to whoever reads it. */
    public static final int DETAIL_LENGTH = 120;

    /** Nothing is unfinished. */
    public static final UnfinishedRecords NONE = new UnfinishedRecords(List.of(), 0);

    public UnfinishedRecords {
        first = List.copyOf(first);
    }

    /** These together with others. */
    UnfinishedRecords and(UnfinishedRecords others) {
        var all = new ArrayList<>(first);
        all.addAll(others.first);
        return new UnfinishedRecords(all, total + others.total);
    }

    /**
     * So many of them at most, in the order of their reasons, and as many reasons as possible: a hundred of one reason
     * leave room for the one of another.
     */
    public List<UnfinishedRecord> varied(int limit) {
        var chosen = new ArrayList<UnfinishedRecord>();
        for (var round = 0; chosen.size() < limit && round < first.size(); round++) {
            takeRound(round, limit, chosen);
        }
        chosen.sort((one, other) -> one.reason().compareTo(other.reason()));
        return List.copyOf(chosen);
    }

    private void takeRound(int round, int limit, List<UnfinishedRecord> chosen) {
        for (var reason : UnfinishedReason.values()) {
            if (chosen.size() < limit) {
                first.stream()
                        .filter(each -> each.reason() == reason)
                        .skip(round)
                        .limit(1)
                        .forEach(chosen::add);
            }
        }
    }
}
