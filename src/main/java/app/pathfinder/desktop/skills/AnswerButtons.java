package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Yes and no to a suggestion, each where it can still be said. */
final class AnswerButtons extends HBox {
    private final Messages messages;
    private final Button confirm;
    private final Button reject;

    AnswerButtons(Messages messages, Runnable confirmed, Runnable rejected) {
        this.messages = messages;
        confirm = button(Feather.CHECK, "confirm-answer", confirmed);
        reject = button(Feather.X, "reject-answer", rejected);
        getStyleClass().add("answer-buttons");
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(confirm, reject);
    }

    /** The keys of the list do the same. */
    AnswerButtons besideKeys() {
        confirm.setFocusTraversable(false);
        reject.setFocusTraversable(false);
        return this;
    }

    /** Offers what can be said of a thing of this name. */
    void show(String name, boolean canConfirm, boolean canReject) {
        describe(confirm, messages.text("skills.confirm.accessible", name));
        describe(reject, messages.text("skills.reject.accessible", name));
        Visibility.show(confirm, canConfirm);
        Visibility.show(reject, canReject);
        Visibility.show(this, canConfirm || canReject);
    }

    private static void describe(Button button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    private static Button button(Feather symbol, String style, Runnable action) {
        var icon = new FontIcon(symbol);
        icon.getStyleClass().add("small-icon");
        var button = new Button(null, icon);
        button.getStyleClass().addAll("button-icon", "answer-button", style);
        button.setOnAction(event -> action.run());
        return button;
    }
}
