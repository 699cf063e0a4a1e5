package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import com.google.common.base.Strings;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One profile in the list: what it says first, what it is for, and whether it is the default. */
final class ProfileCell extends ListCell<Stored<Profile>> {
    private static final int SUMMARY_LETTERS = 200;

    private final ProfileWords words;
    private final IntConsumer shown;

    private final Label title = new Label();
    private final Label badge;
    private final Label purpose = new Label();
    private final Label summary = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox content;

    /** @param shown is told the place of each record that comes into view */
    ProfileCell(ProfileWords words, Messages messages, IntConsumer shown) {
        this.words = words;
        this.shown = shown;
        badge = new Label(messages.text("profiles.default"));
        badge.getStyleClass().add("profile-default");
        badge.setMinWidth(USE_PREF_SIZE);
        var tile = new StackPane(new FontIcon(Feather.USER));
        tile.getStyleClass().add("profile-tile");
        content = new HBox(tile, texts());
        content.getStyleClass().add("record-cell-content");
        getStyleClass().add("record-cell");
        title.getStyleClass().add("record-title");
        purpose.getStyleClass().add("record-where");
        summary.getStyleClass().add("muted");
        Visibility.showWhen(summary, summary.textProperty().isNotEmpty());
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Stored<Profile> item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(item.content());
            setGraphic(content);
            shown.accept(getIndex());
        }
    }

    private VBox texts() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, badge);
        head.getStyleClass().add("record-head");
        var texts = new VBox(head, purpose, summary);
        texts.getStyleClass().add("record-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private void show(Profile profile) {
        title.setText(words.title(profile));
        Visibility.show(badge, profile.isDefault());
        purpose.setText(joined(" · ", words.type(profile.type()), words.role(profile)));
        summary.setText(firstWords(profile));
        tooltip.setText(joined("\n", title.getText(), purpose.getText()));
        setTooltip(tooltip);
        setAccessibleText(joined(
                ", ",
                title.getText(),
                profile.isDefault() ? badge.getText() : "",
                purpose.getText(),
                summary.getText()));
    }

    /** As much as a line may hold. */
    private static String firstWords(Profile profile) {
        var text = Strings.nullToEmpty(profile.executiveSummary());
        return text.substring(0, Math.min(text.length(), SUMMARY_LETTERS)).replaceAll("\\s+", " ");
    }

    private static String joined(String separator, String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }
}
