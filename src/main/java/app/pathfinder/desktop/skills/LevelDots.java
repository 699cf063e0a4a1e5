package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A level from 1 to 5 as dots, and beside it the level that is asked for. */
final class LevelDots extends HBox {
    static final int HIGHEST = 5;

    private static final PseudoClass HAD = PseudoClass.getPseudoClass("had");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Messages messages;
    private final List<Region> dots = new ArrayList<>();

    LevelDots(Messages messages) {
        this.messages = messages;
        getStyleClass().add("level-dots");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        for (var number = 1; number <= HIGHEST; number++) {
            var dot = new Region();
            dot.getStyleClass().add("level-dot");
            dots.add(dot);
        }
        getChildren().setAll(dots);
    }

    /** Shows a level; 0 for none. */
    void show(int level) {
        show(level, 0);
    }

    /** Shows a level and what is asked for; 0 for none. */
    void show(int level, int asked) {
        for (var place = 0; place < dots.size(); place++) {
            dots.get(place).pseudoClassStateChanged(HAD, place < level);
            dots.get(place).pseudoClassStateChanged(ASKED, place < asked);
        }
        setAccessibleText(
                asked == 0 ? messages.text("skills.level." + level) : messages.text("skills.gap.levels", level, asked));
    }
}
