package app.pathfinder.desktop.profiles;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list in which things are ticked and put into order: by mouse, or by Space and Alt with the arrows. */
public final class ChoiceListPane extends VBox {
    private final Label count = new Label();
    private final Label nothing = new Label();

    public ChoiceListPane() {
        getStyleClass().add("choice-list");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
    }

    public String getNothing() {
        return nothing.getText();
    }

    /** What to say where there is nothing to choose. */
    public void setNothing(String text) {
        nothing.setText(text);
    }

    /** Shows these; once. */
    <T> void show(ChoiceListModel<T> model, String name, Messages messages) {
        var list = new ListView<Choice<T>>(model.items());
        list.setAccessibleText(name);
        list.getStyleClass().add("choices");
        list.setCellFactory(view -> new ChoiceCell<>(messages));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, list, model));
        setVgrow(list, Priority.ALWAYS);
        var isEmpty = Bindings.isEmpty(model.items());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "profiles.chosen",
                                model.chosenCountProperty().get(),
                                model.items().size()),
                        model.chosenCountProperty(),
                        model.items()));
        var head = head(list, model, messages);
        Visibility.showWhen(head, isEmpty.not());
        Visibility.showWhen(list, isEmpty.not());
        Visibility.showWhen(nothing, isEmpty);
        getChildren().setAll(head, list, nothing);
    }

    private <T> HBox head(ListView<Choice<T>> list, ChoiceListModel<T> model, Messages messages) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        count.getStyleClass().add("hint");
        count.setMinWidth(USE_PREF_SIZE);
        var up = icon(Feather.ARROW_UP, messages.text("profiles.move-up"), () -> move(list, model, -1));
        var down = icon(Feather.ARROW_DOWN, messages.text("profiles.move-down"), () -> move(list, model, 1));
        up.disableProperty()
                .bind(list.getSelectionModel().selectedIndexProperty().lessThan(1));
        down.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .isNull()
                        .or(list.getSelectionModel()
                                .selectedIndexProperty()
                                .isEqualTo(Bindings.size(model.items()).subtract(1))));
        var head = new HBox(
                count,
                space,
                link(messages.text("profiles.all"), model::tickAll),
                link(messages.text("profiles.none"), model::tickNone),
                up,
                down);
        head.getStyleClass().add("choice-head");
        return head;
    }

    private static Button link(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button icon(Feather icon, String text, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static <T> void keyPressed(KeyEvent event, ListView<Choice<T>> list, ChoiceListModel<T> model) {
        var item = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && item != null) {
            item.tickedProperty().set(!item.tickedProperty().get());
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(list, model, -1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(list, model, 1);
            event.consume();
        }
    }

    private static <T> void move(ListView<Choice<T>> list, ChoiceListModel<T> model, int by) {
        var place = model.move(list.getSelectionModel().getSelectedIndex(), by);
        list.getSelectionModel().clearAndSelect(place);
        list.getFocusModel().focus(place);
        list.scrollTo(Math.max(0, place - 1));
    }
}
