package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.CatalogSkill;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A skill of the catalogue with its category. */
final class CatalogCell extends ListCell<CatalogSkill> {
    private final SkillWords words;
    private final IntConsumer shown;
    private final Label name = new Label();
    private final Label category = new Label();
    private final HBox content;

    /** @param shown is told the place of each skill that comes into view */
    CatalogCell(SkillWords words, IntConsumer shown) {
        this.words = words;
        this.shown = shown;
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        category.getStyleClass().add("hint");
        content = new HBox(name, space, category);
        content.getStyleClass().add("row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CatalogSkill skill, boolean empty) {
        super.updateItem(skill, empty);
        setText(null);
        if (empty || skill == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            shown.accept(getIndex());
            name.setText(skill.name());
            category.setText(words.category(skill.category()));
            setAccessibleText(name.getText() + ", " + category.getText());
            setGraphic(content);
        }
    }
}
