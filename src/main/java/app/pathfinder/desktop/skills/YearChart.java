package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.YearUsage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of skills over the years shows: a column a year without gaps, in each the most used categories one on the
 * other, and all others as one. Immutable.
 *
 * @param series the categories, the most used first; empty stands for the skills without one
 * @param hasOthers whether there are more than those
 * @param most the height of the highest column
 */
record YearChart(List<Optional<String>> series, boolean hasOthers, List<Column> columns, long most) {
    /** As many as a person tells apart by colour. */
    static final int SERIES = 6;

    YearChart {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
    }

    /** A year; counts has a figure for each of the series, and in the end one for all others. */
    record Column(int year, List<Long> counts) {
        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static YearChart of(List<YearUsage> usage) {
        var series = mostUsed(usage);
        var columns = new ArrayList<Column>();
        if (!usage.isEmpty()) {
            var byYear = usage.stream().collect(Collectors.groupingBy(YearUsage::year));
            IntStream.rangeClosed(usage.getFirst().year(), usage.getLast().year())
                    .forEach(year -> columns.add(column(year, byYear.getOrDefault(year, List.of()), series)));
        }
        var hasOthers = columns.stream().anyMatch(column -> column.counts().getLast() > 0);
        var most = columns.stream().mapToLong(Column::total).max().orElse(0);
        return new YearChart(series, hasOthers, columns, most);
    }

    private static List<Optional<String>> mostUsed(List<YearUsage> usage) {
        Map<Optional<String>, Long> totals = usage.stream()
                .collect(Collectors.groupingBy(
                        each -> key(each.category()), Collectors.summingLong(YearUsage::skillCount)));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<Optional<String>, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().orElse(""), Comparator.naturalOrder()))
                .limit(SERIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Column column(int year, List<YearUsage> usage, List<Optional<String>> series) {
        var counts = new long[series.size() + 1];
        for (var each : usage) {
            var place = series.indexOf(key(each.category()));
            counts[place < 0 ? series.size() : place] += each.skillCount();
        }
        return new Column(
                year, IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList());
    }

    private static Optional<String> key(@Nullable String category) {
        return Optional.ofNullable(category);
    }
}
