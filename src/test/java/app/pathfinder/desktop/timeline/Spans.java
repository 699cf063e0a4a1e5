package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceSpan;
import app.pathfinder.core.experience.ExperienceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spans for tests. */
final class Spans {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Spans() {}

    static ExperienceSpan span(String title, LocalDate start, @Nullable LocalDate end) {
        return new ExperienceSpan(UUID.randomUUID(), title, null, ExperienceType.PROJECT, start, end);
    }

    static ExperienceSpan years(int from, int to) {
        return span(from + "–" + to, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /** The same spans for the same seed: of days to decades, one in ten lasting. */
    static List<ExperienceSpan> random(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var start = TODAY.minusDays(random.nextInt(15_000));
                    var days = (long) Math.pow(10, random.nextDouble() * 4);
                    return span("Span " + number, start, random.nextInt(10) == 0 ? null : start.plusDays(days));
                })
                .toList();
    }
}
