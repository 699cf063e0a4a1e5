package app.pathfinder.desktop.common;

import app.pathfinder.core.setting.Preferences;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the program looks on this computer: theme and size of the text, remembered. JavaFX thread. */
public final class Appearance {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final int NORMAL_TEXT = 100;
    private static final int STEP = 10;

    /** The em of the normal text. */
    static final double FONT_PIXELS = 14;

    private static final String THEME_KEY = "appearance.theme";
    private static final String TEXT_KEY = "appearance.text-percent";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final IntegerProperty textPercent = new SimpleIntegerProperty(this, "textPercent", NORMAL_TEXT) {
        @Override
        public void set(int percent) {
            super.set(Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT));
        }
    };

    @Inject
    public Appearance(Preferences preferences, PreferencesSaver saver) {
        theme.set(theme(preferences.get(THEME_KEY, Theme.SYSTEM.name())));
        textPercent.set(percent(preferences.get(TEXT_KEY, "")));
        theme.addListener((property, before, now) -> saver.put(THEME_KEY, now.name()));
        textPercent.addListener((property, before, now) -> saver.put(TEXT_KEY, now.toString()));
    }

    private static Theme theme(String remembered) {
        for (var each : Theme.values()) {
            if (each.name().equals(remembered)) {
                return each;
            }
        }
        return Theme.SYSTEM;
    }

    private static int percent(String remembered) {
        return remembered.matches("\\d{2,3}") ? Integer.parseInt(remembered) : NORMAL_TEXT;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of the text in percent of the normal one, 80 to 200. */
    public IntegerProperty textPercentProperty() {
        return textPercent;
    }

    /** Whether so many pixels are fewer than this many em in the present size of the text. */
    public BooleanBinding isNarrowerThan(double em, ReadOnlyDoubleProperty pixels) {
        return Bindings.createBooleanBinding(
                () -> pixels.get() > 0 && pixels.get() * NORMAL_TEXT < em * FONT_PIXELS * textPercent.get(),
                pixels,
                textPercent);
    }

    public void largerText() {
        textPercent.set(textPercent.get() + STEP);
    }

    public void smallerText() {
        textPercent.set(textPercent.get() - STEP);
    }

    public void normalText() {
        textPercent.set(NORMAL_TEXT);
    }
}
