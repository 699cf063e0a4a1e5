package app.pathfinder.desktop.settings;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.ProductVersion;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Theme;
import jakarta.inject.Inject;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;

/** How the program looks, the language model, the password, and which version this is. */
public final class SettingsController implements Screen {
    private final Appearance appearance;
    private final ProductVersion version;
    private final Messages messages;
    private final ToggleGroup themes = new ToggleGroup();
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private ToggleButton system;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private Slider textSize;

    @FXML
    private Label textPercent;

    @FXML
    private Label versionText;

    @FXML
    private PasswordChangeController passwordController;

    @FXML
    private LanguageModelController modelController;

    @Inject
    SettingsController(Appearance appearance, ProductVersion version, Messages messages) {
        this.appearance = appearance;
        this.version = version;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        addTheme(system, Theme.SYSTEM);
        addTheme(light, Theme.LIGHT);
        addTheme(dark, Theme.DARK);
        themes.selectedToggleProperty().addListener(keepOneChosen());
        versionText.setText(messages.text("settings.version", version.number(), version.java()));
        subscription = appearance
                .themeProperty()
                .subscribe(this::showTheme)
                .and(appearance.textPercentProperty().subscribe(now -> showTextSize(now.intValue())));
        textSize.valueProperty()
                .addListener(
                        (value, before, now) -> appearance.textPercentProperty().set(now.intValue()));
    }

    private void addTheme(ToggleButton button, Theme theme) {
        button.setToggleGroup(themes);
        button.setUserData(theme);
        button.setOnAction(event -> appearance.themeProperty().set(theme));
    }

    private static ChangeListener<Toggle> keepOneChosen() {
        return (chosen, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        };
    }

    private void showTheme(Theme theme) {
        themes.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == theme)
                .forEach(themes::selectToggle);
    }

    private void showTextSize(int percent) {
        textSize.setValue(percent);
        textPercent.setText(messages.text("settings.text-size.percent", percent));
    }

    @Override
    public boolean hasUnsavedChanges() {
        return modelController.hasUnsavedChanges();
    }

    @Override
    public void disposed() {
        subscription.unsubscribe();
        passwordController.disposed();
        modelController.disposed();
    }
}
