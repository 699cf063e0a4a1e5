package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Puts the {@link Appearance} on scenes and keeps it there. JavaFX thread. */
public final class Styler {
    private static final String AREAS = "/css/pathfinder.css";
    private static final double ICON = 18;
    private static final double SMALL_ICON = 14;
    private static final double LARGE_ICON = 40;

    private final Appearance appearance;

    @Inject
    public Styler(Appearance appearance) {
        this.appearance = appearance;
    }

    /** Sets the theme of the whole program, now and whenever it changes. */
    public void applyTheme() {
        appearance.themeProperty().subscribe(this::setTheme);
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(() -> setTheme(appearance.themeProperty().get()));
    }

    private void setTheme(Theme theme) {
        var sheet = isDark(theme) ? "/css/theme-dark.css" : "/css/theme-light.css";
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    private static boolean isDark(Theme theme) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Gives a scene the program's sheets and the size of the text, now and whenever it changes. */
    public void style(Scene scene) {
        appearance
                .textPercentProperty()
                .subscribe(percent -> scene.getStylesheets().setAll(List.of(AREAS, textSize(percent.intValue()))));
    }

    private static String textSize(int percent) {
        var sheet = ".root{-fx-font-size:%spx;}".formatted(scaled(Appearance.FONT_PIXELS, percent))
                + icon("", ICON, percent)
                + icon(".small-icon", SMALL_ICON, percent)
                + icon(".large-icon", LARGE_ICON, percent);
        return "data:text/css;charset=UTF-8," + sheet.replace("{", "%7B").replace("}", "%7D");
    }

    /** The size of an icon cannot be given in em, because an icon's own font would be the measure. */
    private static String icon(String styleClass, double size, int percent) {
        return ".ikonli-font-icon%s{-fx-icon-size:%spx;}".formatted(styleClass, scaled(size, percent));
    }

    private static long scaled(double size, int percent) {
        return Math.round(size * percent / 100);
    }
}
