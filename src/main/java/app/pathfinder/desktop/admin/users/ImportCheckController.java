package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.provisioning.bulk.RowFlaw;
import app.pathfinder.core.provisioning.bulk.UserFile;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.SentenceText;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What a file of users asks for, with every row that cannot be accepted, and what is still to be decided. */
public final class ImportCheckController {
    private final ImportViewModel model;
    private final Messages messages;

    @FXML
    private Label file;

    @FXML
    private Label good;

    @FXML
    private Label bad;

    @FXML
    private Label ignored;

    @FXML
    private TableView<RowFlaw> flaws;

    @FXML
    private TableColumn<RowFlaw, RowFlaw> line;

    @FXML
    private TableColumn<RowFlaw, RowFlaw> field;

    @FXML
    private TableColumn<RowFlaw, RowFlaw> sentence;

    @FXML
    private CheckBox goodRowsOnly;

    @FXML
    private Label passwordFile;

    @FXML
    private Label problem;

    @FXML
    private Label reason;

    @FXML
    private Button start;

    @Inject
    ImportCheckController(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        CellLook.text(line, each -> Shown.plain(CountText.of(each.line())));
        CellLook.text(field, each -> Shown.plain(each.field()));
        CellLook.text(sentence, each -> {
            var text = SentenceText.begin(each.sentence());
            return new Shown(text, text);
        });
        goodRowsOnly.selectedProperty().bindBidirectional(model.goodRowsOnlyProperty());
        Visibility.showWhen(ignored, ignored.textProperty().isNotEmpty());
        Visibility.showText(problem, model.problemProperty());
        Visibility.showText(reason, model.reasonProperty());
        start.disableProperty().bind(model.reasonProperty().isNotEmpty());
        model.fileProperty().subscribe(chosen -> file.setText(name(chosen)));
        model.passwordFileProperty().subscribe(this::showPasswordFile);
        model.usersProperty().subscribe(this::show);
    }

    private static String name(@Nullable Path chosen) {
        return chosen == null ? "" : chosen.getFileName().toString();
    }

    private void showPasswordFile(@Nullable Path chosen) {
        passwordFile.setText(
                chosen == null ? messages.text("admin-users.import.password-file.none") : chosen.toString());
    }

    private void show(@Nullable UserFile users) {
        if (users == null) {
            return;
        }
        good.setText(CountText.of(users.rows().size()));
        bad.setText(CountText.of(badRows(users)));
        flaws.getItems().setAll(users.flaws());
        var isFaulty = !users.flaws().isEmpty();
        Visibility.show(flaws, isFaulty);
        Visibility.show(goodRowsOnly, isFaulty && !users.rows().isEmpty());
        ignored.setText(
                users.ignoredColumns().isEmpty()
                        ? ""
                        : messages.text("admin-users.import.ignored", String.join(", ", users.ignoredColumns())));
        start.setText(messages.text("admin-users.import.start", users.rows().size()));
    }

    /** One row may have several flaws. */
    private static long badRows(UserFile users) {
        return users.flaws().stream().map(RowFlaw::line).distinct().count();
    }

    @FXML
    private void chooseFile() {
        model.chooseFile();
    }

    @FXML
    private void choosePasswordFile() {
        model.choosePasswordFile();
    }

    @FXML
    private void start() {
        model.start();
    }
}
