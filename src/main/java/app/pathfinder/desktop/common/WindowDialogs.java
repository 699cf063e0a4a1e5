package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks on cards inside the window. */
public final class WindowDialogs implements Dialogs {
    private final CardLayer cards;
    private final Messages messages;

    @Inject
    public WindowDialogs(CardLayer cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public boolean confirm(String titleKey, String textKey, Object... arguments) {
        return ask(new DialogCard(messages.text(titleKey), DialogCard.text(messages.text(textKey, arguments))));
    }

    @Override
    public void showProblem(Problem problem) {
        var text = ProblemText.of(problem, messages);
        var copy = new Button(messages.text("common.problem.copy", text.code()), new FontIcon("fth-copy"));
        copy.getStyleClass().add("link-button");
        copy.setOnAction(event -> Clipboards.copy(text.code()));
        var card = new DialogCard(text.sentence(), DialogCard.text(text.remedy()), copy);
        card.accept(messages.text("common.close"), () -> cards.close(card));
        cards.showAndWait(card);
    }

    @Override
    public Optional<Path> chooseSaveFile(String suggestedName, String extension) {
        var chooser = chooser("common.save-file", extension);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(cards.window())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String... extensions) {
        var chooser = chooser("common.open-file", extensions);
        return Optional.ofNullable(chooser.showOpenDialog(cards.window())).map(File::toPath);
    }

    private FileChooser chooser(String titleKey, String... extensions) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(
                        String.join(", ", extensions).toUpperCase(messages.getLocale()),
                        Stream.of(extensions).map(each -> "*." + each).toList()));
        return chooser;
    }

    @Override
    public Optional<String> askName(String titleKey, String labelKey, String suggested) {
        var label = new Label(messages.text(labelKey));
        var field = new TextField(suggested);
        label.setLabelFor(field);
        var accepted = ask(new DialogCard(messages.text(titleKey), label, field));
        return accepted && !field.getText().isBlank()
                ? Optional.of(field.getText().strip())
                : Optional.empty();
    }

    private boolean ask(DialogCard card) {
        var accepted = new AtomicBoolean();
        card.cancel(messages.text("common.cancel"), () -> cards.close(card));
        card.accept(messages.text("common.ok"), () -> {
            accepted.set(true);
            cards.close(card);
        });
        cards.showAndWait(card);
        return accepted.get();
    }
}
