package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours of the timeline. A canvas knows no style sheet, so this invisible node takes the colours from there as
 * properties {@code -pf-bar-<type>} and {@code -pf-line-<part>}.
 */
final class TimelinePalette extends Region {
    enum Part {
        GRID,
        YEAR,
        TEXT,
        MUTED,
        TODAY,
        FOCUS,
        GROUND
    }

    private static final Map<ExperienceType, CssMetaData<TimelinePalette, Color>> BARS =
            new EnumMap<>(ExperienceType.class);
    private static final Map<Part, CssMetaData<TimelinePalette, Color>> PARTS = new EnumMap<>(Part.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = new ArrayList<>(Region.getClassCssMetaData());

    static {
        for (var type : ExperienceType.values()) {
            BARS.put(type, colour("-pf-bar-" + type.code(), palette -> palette.bar(type)));
        }
        for (var part : Part.values()) {
            var name = "-pf-line-" + part.name().toLowerCase(Locale.ROOT);
            PARTS.put(part, colour(name, palette -> palette.part(part)));
        }
        ALL.addAll(BARS.values());
        ALL.addAll(PARTS.values());
    }

    private final Map<ExperienceType, StyleableObjectProperty<Color>> bars = new EnumMap<>(ExperienceType.class);
    private final Map<Part, StyleableObjectProperty<Color>> parts = new EnumMap<>(Part.class);

    /** @param changed is told when a colour changed, as with the theme */
    TimelinePalette(Runnable changed) {
        getStyleClass().add("timeline-palette");
        setManaged(false);
        setVisible(false);
        BARS.forEach((type, css) -> bars.put(type, property(css, changed)));
        PARTS.forEach((part, css) -> parts.put(part, property(css, changed)));
    }

    Color of(ExperienceType type) {
        return bar(type).get();
    }

    Color of(Part part) {
        return part(part).get();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }

    private StyleableObjectProperty<Color> bar(ExperienceType type) {
        return Objects.requireNonNull(bars.get(type));
    }

    private StyleableObjectProperty<Color> part(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private StyleableObjectProperty<Color> property(CssMetaData<TimelinePalette, Color> css, Runnable changed) {
        var property = new SimpleStyleableObjectProperty<>(css, this, css.getProperty(), Color.GRAY);
        property.addListener((observable, before, now) -> changed.run());
        return property;
    }

    private static CssMetaData<TimelinePalette, Color> colour(
            String name, Function<TimelinePalette, StyleableObjectProperty<Color>> property) {
        return new CssMetaData<>(name, StyleConverter.getColorConverter(), Color.GRAY) {
            @Override
            public boolean isSettable(TimelinePalette palette) {
                return !property.apply(palette).isBound();
            }

            @Override
            public StyleableProperty<Color> getStyleableProperty(TimelinePalette palette) {
                return property.apply(palette);
            }
        };
    }
}
