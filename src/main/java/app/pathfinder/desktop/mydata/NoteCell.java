package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.ImportNote;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One thing that is not taken: where it stands, and why. */
final class NoteCell extends ListCell<ImportNote> {
    private final Label where = new Label();
    private final Label sentence = new Label();
    private final HBox line = new HBox(where, sentence);

    NoteCell() {
        where.getStyleClass().add("note-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ImportNote note, boolean empty) {
        super.updateItem(note, empty);
        if (empty || note == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        where.setText(note.where());
        sentence.setText(note.sentence());
        setAccessibleText(note.where() + ": " + note.sentence());
        setGraphic(line);
    }
}
