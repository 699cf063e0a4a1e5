package app.pathfinder.desktop.record;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text in which the words that show a skill are set off from the others. JavaFX thread. */
public final class EvidenceText {
    private EvidenceText() {}

    /** Shows the text in place of what was shown; without words set off if the span is of another text. */
    public static void show(TextFlow flow, String text, EvidenceSpan span) {
        var words = span.within(text);
        flow.getChildren().clear();
        add(flow, text.substring(0, words.start()), false);
        add(flow, text.substring(words.start(), words.end()), true);
        add(flow, text.substring(words.end()), false);
    }

    /** Nothing for no text: an empty one would give its looks to the first letter of the next. */
    private static void add(TextFlow flow, String words, boolean isEvidence) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add("record-detail-words");
            if (isEvidence) {
                text.getStyleClass().add("evidence");
            }
            flow.getChildren().add(text);
        }
    }
}
