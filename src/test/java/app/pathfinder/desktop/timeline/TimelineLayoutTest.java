package app.pathfinder.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineLayoutTest {
    @Test
    void nothingIsAnEmptyPicture() {
        var layout = TimelineLayout.empty(Spans.TODAY);

        assertThat(layout.isEmpty()).isTrue();
        assertThat(layout.firstDay()).isEqualTo(Spans.TODAY.toEpochDay());
        assertThat(layout.lastDay()).isEqualTo(Spans.TODAY.toEpochDay());
    }

    @Test
    void whatFollowsSharesALaneAndWhatOverlapsDoesNot() {
        var layout = TimelineLayout.of(
                List.of(Spans.years(2010, 2012), Spans.years(2014, 2016), Spans.years(2011, 2013)), Spans.TODAY);

        assertThat(layout.lanes()).hasSize(2);
        assertThat(layout.lanes().getFirst())
                .extracting(bar -> bar.span().title())
                .containsExactly("2010–2012", "2014–2016");
    }

    @Test
    void whatLastsReachesToday() {
        var layout = TimelineLayout.of(List.of(Spans.span("Now", LocalDate.of(2020, 1, 1), null)), Spans.TODAY);

        assertThat(layout.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.isCurrent()).isTrue();
            assertThat(bar.lastDay()).isEqualTo(Spans.TODAY.toEpochDay());
        });
    }

    @Test
    void whatHasNotBegunIsADayWideAtLeast() {
        var layout = TimelineLayout.of(List.of(Spans.span("Soon", Spans.TODAY.plusYears(1), null)), Spans.TODAY);

        assertThat(layout.bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.lastDay()).isEqualTo(bar.firstDay()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTwoBarsOfALaneOverlapAndNoneIsLost(long seed) {
        var spans = Spans.random(2_000, seed);
        var layout = TimelineLayout.of(spans, Spans.TODAY);

        for (var lane : layout.lanes()) {
            for (int place = 1; place < lane.size(); place++) {
                var before = lane.get(place - 1);
                var bar = lane.get(place);
                assertThat(bar.firstDay()).isGreaterThan(before.lastDay());
                assertThat(bar.firstDay()).isGreaterThan(before.firstDay() + TimelineLayout.MIN_DAYS);
            }
        }
        assertThat(layout.bars()).extracting(TimelineBar::span).containsExactlyInAnyOrderElementsOf(spans);
        assertThat(layout.lanes().stream().mapToInt(List::size).sum()).isEqualTo(spans.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void findsAllVisibleBarsOfALane(long seed) {
        var layout = TimelineLayout.of(Spans.random(2_000, seed), Spans.TODAY);
        var first = Spans.TODAY.minusYears(20).toEpochDay();
        var last = Spans.TODAY.minusYears(19).toEpochDay();

        for (int lane = 0; lane < layout.lanes().size(); lane++) {
            var touching = layout.lanes().get(lane).stream()
                    .filter(bar -> bar.firstDay() <= last && bar.lastDay() >= first)
                    .toList();
            var visible = layout.visible(lane, first, last);
            assertThat(visible).containsAll(touching);
            assertThat(visible.size()).isBetween(touching.size(), touching.size() + 1);
        }
    }

    @Test
    void usesAsFewLanesAsTheDeepestOverlapNeeds() {
        var layout = TimelineLayout.of(Spans.random(1_000, 11), Spans.TODAY);
        var deepest = layout.bars().stream()
                .mapToLong(bar -> layout.bars().stream()
                        .filter(other -> other.firstDay() <= bar.firstDay()
                                && Math.max(other.lastDay(), other.firstDay() + TimelineLayout.MIN_DAYS)
                                        >= bar.firstDay())
                        .count())
                .max()
                .orElseThrow();

        assertThat(layout.lanes()).hasSize((int) deepest);
    }

    @Test
    void tenThousandSpansAreLaidOutAtOnce() {
        var spans = Spans.random(10_000, 12);
        var begin = System.nanoTime();
        var layout = TimelineLayout.of(spans, Spans.TODAY);

        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
        assertThat(new HashSet<>(layout.bars())).hasSize(10_000);
    }
}
