package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a timeline says besides its picture: the name under the mouse, what a screen reader reads, the legend. */
public final class TimelineWords {
    private final Messages messages;
    private final PeriodText periods;

    @Inject
    TimelineWords(Messages messages, PeriodText periods) {
        this.messages = messages;
        this.periods = periods;
    }

    /** Lets a timeline speak; once for each. */
    public void speakFor(TimelineChart chart) {
        var tooltip = new Tooltip();
        chart.setTodayText(messages.text("experiences.timeline.today"));
        chart.hoveredProperty().subscribe(bar -> show(tooltip, chart, bar));
        chart.keyboardBarProperty().subscribe(bar -> describe(chart));
        chart.lanesProperty().subscribe(lanes -> describe(chart));
    }

    /** The types that a timeline shows, each with its colour. */
    public List<Label> legend(TimelineLayout layout) {
        var present = EnumSet.noneOf(ExperienceType.class);
        layout.bars().forEach(bar -> present.add(bar.span().type()));
        return present.stream().map(this::legendEntry).toList();
    }

    private Label legendEntry(ExperienceType type) {
        var colour = new Region();
        colour.getStyleClass().addAll("legend-colour", TypeStyle.styleClass(type));
        var entry = new Label(messages.text(type.nameKey()), colour);
        entry.getStyleClass().add("hint");
        return entry;
    }

    private void show(Tooltip tooltip, TimelineChart chart, @Nullable TimelineBar bar) {
        if (bar == null) {
            Tooltip.uninstall(chart, tooltip);
            tooltip.hide();
        } else {
            tooltip.setText(text(bar, "\n"));
            Tooltip.install(chart, tooltip);
        }
    }

    private void describe(TimelineChart chart) {
        var layout = chart.lanesProperty().get();
        var at = chart.keyboardBarProperty().get();
        if (at != null) {
            chart.setAccessibleText(text(at, ", "));
        } else if (layout != null) {
            var first = DateText.text(LocalDate.ofEpochDay(layout.firstDay()));
            chart.setAccessibleText(messages.text(
                    "experiences.timeline.accessible", layout.bars().size(), first));
        }
    }

    private String text(TimelineBar bar, String separator) {
        var span = bar.span();
        return Stream.of(
                        span.title(),
                        messages.text(span.type().nameKey()),
                        span.organization(),
                        periods.of(span.start(), span.end()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(separator));
    }
}
