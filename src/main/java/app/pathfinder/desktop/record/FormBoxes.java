package app.pathfinder.desktop.record;

import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Focus;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** The boxes of a form in their order: what is wrong with each, and where the keyboard goes. JavaFX thread. */
public final class FormBoxes implements RecordForm {
    private final RecordEditorModel<?, ?, ?> model;
    private final Messages messages;
    private final ScrollPane scroll;
    private final Map<RecordField, Node> inputs = new LinkedHashMap<>();

    /** @param scroll what the form scrolls in */
    public FormBoxes(RecordEditorModel<?, ?, ?> model, Messages messages, ScrollPane scroll) {
        this.model = model;
        this.messages = messages;
        this.scroll = scroll;
    }

    /** Adds the box of a field. */
    public FormBoxes add(RecordField field, FormField box) {
        return add(field, box, box.getContent());
    }

    /**
     * Adds the box of a field that is filled in by several controls.
     *
     * @param input the one among them that gets the keyboard
     */
    public FormBoxes add(RecordField field, FormField box, Node input) {
        inputs.put(field, input);
        box.errorProperty().bind(model.fieldMessages().of(field));
        box.getContent().focusWithinProperty().addListener((focused, before, now) -> {
            // Who is sent away because the form waits for something has not left the field as it is to be.
            if (before && !box.isDisabled()) {
                model.fieldMessages().touch(field);
            }
        });
        return this;
    }

    /** Adds the box of a long text, which also tells how full it is. */
    public FormBoxes addLong(RecordField field, FormField box, TextInputControl input) {
        box.hintProperty().bind(input.textProperty().map(text -> length(field, text)));
        return add(field, box);
    }

    @Override
    public void focus(RecordField field) {
        var input = inputs.get(field);
        if (input != null) {
            Focus.to(input);
        }
    }

    @Override
    public void begin() {
        scroll.setVvalue(0);
        inputs.values().stream().findFirst().ifPresent(Focus::to);
    }

    private String length(RecordField field, String text) {
        return messages.text("record.editor.length", text.codePointCount(0, text.length()), field.maxLength());
    }
}
