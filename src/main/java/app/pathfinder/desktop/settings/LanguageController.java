package app.pathfinder.desktop.settings;

import app.pathfinder.core.setting.Preferences;
import app.pathfinder.desktop.common.LanguageChoice;
import app.pathfinder.desktop.common.PreferencesSaver;
import app.pathfinder.desktop.record.Segments;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;

/** In which language the program speaks from its next start. */
public final class LanguageController {
    private final PreferencesSaver saver;
    private final ObjectProperty<LanguageChoice> choice;

    @FXML
    private ToggleButton languageOfSystem;

    @FXML
    private ToggleButton english;

    @FXML
    private ToggleButton german;

    @Inject
    LanguageController(Preferences preferences, PreferencesSaver saver) {
        this.saver = saver;
        this.choice = new SimpleObjectProperty<>(LanguageChoice.remembered(preferences));
    }

    @FXML
    void initialize() {
        Segments.bind(
                choice,
                Map.of(
                        languageOfSystem,
                        LanguageChoice.SYSTEM,
                        english,
                        LanguageChoice.ENGLISH,
                        german,
                        LanguageChoice.GERMAN));
        choice.addListener((property, before, now) -> now.remember(saver));
    }
}
