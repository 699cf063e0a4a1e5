package app.pathfinder.desktop.conversations;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** Makes a field as high as its text, up to a few lines; then it scrolls. */
final class GrowingText {
    private static final double MOST_LINES = 8;
    /** What surrounds the text, in lines: a little more than it is, so that no scroll bar comes too early. */
    private static final double SIDES = 2.1;

    private final TextArea area;
    private final Text measured = new Text();
    private final Text line = new Text("X");

    GrowingText(TextArea area) {
        this.area = area;
        area.textProperty().subscribe(this::fit);
        area.widthProperty().subscribe(this::fit);
        area.fontProperty().subscribe(this::fit);
    }

    private void fit() {
        measured.setFont(area.getFont());
        line.setFont(area.getFont());
        var lineHeight = line.getLayoutBounds().getHeight();
        var sides = SIDES * lineHeight;
        measured.setWrappingWidth(Math.max(0, area.getWidth() - sides));
        // a line break at the end begins a line that has no height of its own yet
        measured.setText(area.getText() + "\u200b");
        var height = Math.clamp(measured.getLayoutBounds().getHeight(), lineHeight, MOST_LINES * lineHeight);
        area.setPrefHeight(Math.ceil(height + sides));
        area.setMinHeight(Math.ceil(lineHeight + sides));
    }
}
