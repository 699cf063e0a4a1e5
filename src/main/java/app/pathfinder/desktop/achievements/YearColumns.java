package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.AchievementYear;
import app.pathfinder.desktop.achievements.YearColumn.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The columns of the chart of years: one for each of the latest years without a gap, before them one for all earlier
 * ones and after them one for those of which nobody said when, each only where there are some.
 */
final class YearColumns {
    /** As many years as have room beside the figures on a small screen. */
    static final int MOST_YEARS = 12;

    private YearColumns() {}

    static List<YearColumn> of(List<AchievementYear> years) {
        var dated = new HashMap<Integer, AchievementYear>();
        var columns = new ArrayList<YearColumn>();
        for (var each : years) {
            if (each.year() != null) {
                dated.put(each.year(), each);
            }
        }
        if (!dated.isEmpty()) {
            addDated(dated, columns);
        }
        years.stream()
                .filter(each -> each.year() == null)
                .forEach(each ->
                        columns.add(new YearColumn(Kind.UNDATED, null, each.withNumber(), each.withoutNumber())));
        return List.copyOf(columns);
    }

    private static void addDated(Map<Integer, AchievementYear> dated, List<YearColumn> columns) {
        var last = dated.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        var earliest = dated.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        var first = Math.max(earliest, last - MOST_YEARS + 1);
        if (earliest < first) {
            columns.add(sumBefore(first, dated.values().stream().toList()));
        }
        for (int year = first; year <= last; year++) {
            var found = Objects.requireNonNullElse(dated.get(year), new AchievementYear(year, 0, 0));
            columns.add(new YearColumn(Kind.YEAR, year, found.withNumber(), found.withoutNumber()));
        }
    }

    private static YearColumn sumBefore(int first, List<AchievementYear> dated) {
        var with = 0L;
        var without = 0L;
        for (var each : dated) {
            if (each.year() != null && each.year() < first) {
                with += each.withNumber();
                without += each.withoutNumber();
            }
        }
        return new YearColumn(Kind.EARLIER, first, with, without);
    }
}
