package app.pathfinder.desktop.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for a password with a button that shows and hides what is typed. Both forms of the field hold the same text;
 * one of them is there at a time.
 */
public final class PasswordInput extends StackPane {
    private final PasswordField hidden = new PasswordField();
    private final TextField plain = new TextField();
    private final ToggleButton reveal = new ToggleButton();
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed");

    public PasswordInput() {
        getStyleClass().add("password-input");
        getChildren().setAll(hidden, plain, reveal);
        plain.textProperty().bindBidirectional(hidden.textProperty());
        plain.promptTextProperty().bind(hidden.promptTextProperty());
        plain.onActionProperty().bind(hidden.onActionProperty());
        showOnly(plain, revealed);
        showOnly(hidden, revealed.not());
        accessibleTextProperty().addListener((text, before, now) -> nameFields(now));
        prepareReveal();
    }

    private static void showOnly(TextField field, ObservableBooleanValue when) {
        field.visibleProperty().bind(when);
        field.managedProperty().bind(when);
    }

    private void nameFields(String name) {
        hidden.setAccessibleText(name);
        plain.setAccessibleText(name);
    }

    private void prepareReveal() {
        reveal.getStyleClass().setAll("button", "reveal");
        reveal.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        var icon = new FontIcon("fth-eye");
        reveal.setGraphic(icon);
        revealed.bindBidirectional(reveal.selectedProperty());
        revealed.addListener((shown, before, now) -> icon.setIconLiteral(now ? "fth-eye-off" : "fth-eye"));
        setAlignment(reveal, Pos.CENTER_RIGHT);
    }

    public StringProperty textProperty() {
        return hidden.textProperty();
    }

    public BooleanProperty revealedProperty() {
        return revealed;
    }

    public String getPromptText() {
        return hidden.getPromptText();
    }

    public void setPromptText(String text) {
        hidden.setPromptText(text);
    }

    /** What a screen reader calls the button that shows the password. */
    public String getRevealText() {
        return reveal.getAccessibleText();
    }

    public void setRevealText(String text) {
        reveal.setAccessibleText(text);
    }

    @Override
    public void requestFocus() {
        (revealed.get() ? plain : hidden).requestFocus();
    }
}
