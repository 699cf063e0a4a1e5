package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.DefaultProperty;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The editor of a record: its form, or the choice between two versions, and how to leave it. */
@DefaultProperty("form")
public final class RecordEditorPane extends VBox {
    private final Label heading = new Label();
    private final Label status = new Label();
    private final Button cancel = new Button();
    private final Button save = new Button();
    private Runnable saving = () -> {};
    private final ObjectProperty<Node> form = new SimpleObjectProperty<>(this, "form");

    public RecordEditorPane() {
        getStyleClass().add("record-editor");
        heading.getStyleClass().add("section-title");
        status.getStyleClass().add("hint");
        save.getStyleClass().add("accent");
        save.setId("save");
        cancel.setId("cancel");
        save.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
    }

    /** The form that stands in the middle. */
    public ObjectProperty<Node> formProperty() {
        return form;
    }

    public Node getForm() {
        return form.get();
    }

    public void setForm(Node node) {
        form.set(node);
    }

    /**
     * Shows what a screen edits; once.
     *
     * @param area what the keys of the two headings begin with
     */
    public void show(
            RecordScreenModel<?, ?, ?, ?> screen, RecordForm fields, String area, Messages messages, UiThread ui) {
        var model = screen.editor();
        var editing = model.stateProperty().isEqualTo(EditorState.EDITING);
        var isSaving = model.stateProperty().isEqualTo(EditorState.SAVING);
        var isOffered = model.draftProperty().isNotNull();
        getForm().disableProperty().bind(editing.not().or(isOffered));
        Visibility.showWhen(getForm(), editing.or(isSaving));
        save.disableProperty().bind(editing.and(model.dirtyProperty()).not().or(isOffered));
        cancel.disableProperty().bind(isSaving);
        this.saving = () -> model.save().ifPresent(fields::focus);
        save.setOnAction(event -> save());
        cancel.setOnAction(event -> screen.leaveEditor());
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> statusText(model, messages), model.stateProperty(), model.dirtyProperty()));
        model.stateProperty().subscribe(state -> {
            if (state == EditorState.EDITING) {
                heading.setText(messages.text(area + (model.isNew() ? ".editor.new" : ".editor.edit")));
                // Not before it can be seen.
                ui.execute(fields::begin);
            }
        });
        assemble(new DraftPane(model, fields, messages, ui), new ConflictPane(screen, messages), messages);
    }

    /** Saves, and goes to the first field that is not right. */
    public void save() {
        saving.run();
    }

    private void assemble(DraftPane draft, ConflictPane conflict, Messages messages) {
        save.setText(messages.text("record.editor.save"));
        save.setTooltip(new Tooltip(messages.text("record.editor.save.tooltip")));
        cancel.setText(messages.text("record.editor.cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var actions = new HBox(status, space, cancel, save);
        actions.getStyleClass().add("actions");
        setVgrow(conflict, Priority.ALWAYS);
        setVgrow(getForm(), Priority.ALWAYS);
        getChildren().setAll(heading, draft, conflict, getForm(), actions);
    }

    private static String statusText(RecordEditorModel<?, ?, ?> model, Messages messages) {
        if (model.state() == EditorState.SAVING) {
            return messages.text("record.saving");
        }
        return model.dirtyProperty().get() ? messages.text("record.editor.unsaved") : "";
    }
}
