package app.pathfinder.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pathfinder.core.experience.ExperienceSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scale, marks, places of bars and labels: what a picture of the timeline is computed from. */
class TimelineViewTest {
    private static final double WIDTH = 1000;

    @Test
    void fittingShowsTheFirstAndTheLastDay() {
        var scale = TimelineScale.fitting(WIDTH, 10_000, 20_000);

        assertThat(scale.x(10_000)).isPositive();
        assertThat(scale.x(20_001)).isLessThan(WIDTH);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.8, 1.25, 7, 100_000})
    void zoomingKeepsTheDayUnderTheMouse(double factor) {
        var scale = TimelineScale.fitting(WIDTH, 10_000, 20_000);
        var zoomed = scale.zoomed(factor, 300);

        assertThat(zoomed.day(300)).isCloseTo(scale.day(300), within(1e-6));
        assertThat(zoomed.pixelsPerDay()).isBetween(TimelineScale.MIN_PIXELS, TimelineScale.MAX_PIXELS);
    }

    @Test
    void scrollingMovesByPixels() {
        var scale = new TimelineScale(1000, 2);

        assertThat(scale.scrolled(50).x(1025)).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30})
    void marksAreNeverTooCloseAndNeverTooFar(double pixelsPerDay) {
        var ticks = TimelineTicks.of(new TimelineScale(LocalDate.of(1987, 5, 3).toEpochDay(), pixelsPerDay), WIDTH);

        assertThat(ticks).hasSizeGreaterThanOrEqualTo(2);
        for (int place = 1; place < ticks.size(); place++) {
            assertThat(ticks.get(place).x() - ticks.get(place - 1).x()).isGreaterThan(50);
        }
        assertThat(ticks.getFirst().x()).isLessThanOrEqualTo(0);
    }

    @Test
    void yearsStandAtTheirFirstDay() {
        var scale = new TimelineScale(LocalDate.of(2019, 12, 1).toEpochDay(), 0.2);

        assertThat(TimelineTicks.of(scale, WIDTH))
                .filteredOn(tick -> tick.label().equals("2021"))
                .singleElement()
                .satisfies(tick -> assertThat(tick.x())
                        .isCloseTo(scale.x((double) LocalDate.of(2021, 1, 1).toEpochDay()), within(1e-9)));
    }

    @Test
    void aBarIsFoundWhereItIsDrawn() {
        var geometry = geometry(Spans.random(300, 3));

        for (var bar : geometry.layout().bars()) {
            var box = geometry.box(bar);
            var found = geometry.at(box.x() + 1, box.y() + box.height() / 2);
            if (box.y() >= geometry.axisHeight()) {
                assertThat(found).map(TimelineGeometry.Box::bar).contains(bar);
            }
        }
        assertThat(geometry.at(100, 5)).isEmpty();
        assertThat(geometry.at(100, 1_000_000)).isEmpty();
    }

    @Test
    void onlyWhatIsVisibleIsDrawn() {
        var all = geometry(Spans.random(10_000, 4));
        var zoomed = new TimelineGeometry(all.layout(), all.scale().zoomed(40, 500), 600, WIDTH, 400, 30);

        assertThat(zoomed.visible().stream().mapToInt(List::size).sum()).isLessThan(200);
        assertThat(zoomed.visible()).hasSizeLessThan(16);
    }

    @ParameterizedTest
    @CsvSource({
        "Analyst, 0, 100, 100, 8, Analyst",
        "Analyst, 0, 20, 500, 28, Analyst",
        "A very long title of a job, 0, 100, 110, 8, A very…",
        "A very long title of a job, 0, 20, 60, , "
    })
    void aLabelGoesWhereItFits(String text, double left, double right, double free, Double x, String shown) {
        var label = TimelineLabel.place(text, left, right, free, TimelineViewTest::tenPixelsACharacter);

        if (shown == null) {
            assertThat(label).isEmpty();
        } else {
            assertThat(label).contains(new TimelineLabel(x, shown));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noTwoLabelsOfALaneTouch(long seed) {
        var geometry = geometry(Spans.random(500, seed));

        for (var lane : geometry.visible()) {
            var end = Double.NEGATIVE_INFINITY;
            for (int place = 0; place < lane.size(); place++) {
                var box = geometry.box(lane.get(place));
                var label = TimelineLabel.place(
                        box.bar().span().title(),
                        box.x(),
                        box.right(),
                        geometry.freeUntil(lane, place),
                        TimelineViewTest::tenPixelsACharacter);
                if (label.isPresent()) {
                    assertThat(label.get().x()).isGreaterThan(end);
                    end = label.get().x() + tenPixelsACharacter(label.get().text());
                }
            }
        }
    }

    @Test
    void theKeyboardReachesEveryBar() {
        var layout = TimelineLayout.of(Spans.random(200, 5), Spans.TODAY);
        var navigation = new TimelineNavigation(layout);
        var bar = navigation.first();
        for (var expected : layout.bars()) {
            assertThat(bar).contains(expected);
            bar = navigation.later(expected);
        }
        assertThat(bar).isEmpty();
        assertThat(navigation.earlier(layout.bars().get(7)))
                .contains(layout.bars().get(6));
        assertThat(navigation.inLane(layout.lanes().get(2).getFirst(), -1))
                .hasValueSatisfying(above -> assertThat(above.lane()).isEqualTo(1));
        assertThat(navigation.inLane(layout.lanes().getFirst().getFirst(), -1)).isEmpty();
    }

    private static TimelineGeometry geometry(List<ExperienceSpan> spans) {
        var layout = TimelineLayout.of(spans, Spans.TODAY);
        var scale = TimelineScale.fitting(WIDTH, layout.firstDay(), layout.lastDay());
        return new TimelineGeometry(layout, scale, 0, WIDTH, 400, 30);
    }

    private static double tenPixelsACharacter(String text) {
        return text.length() * 10.0;
    }
}
