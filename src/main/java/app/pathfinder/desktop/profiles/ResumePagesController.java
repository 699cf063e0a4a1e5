package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.pdf.PagePicture;
import app.pathfinder.core.portability.resume.pdf.ResumePreview.Shown;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.ArrayList;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pages as they would be written at this moment. */
public final class ResumePagesController {
    private static final double EDGE = 56;
    private static final double WIDEST = 760;

    private final ResumeViewModel model;
    private final Messages messages;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox pages;

    @FXML
    private Node drawing;

    @FXML
    private Label count;

    @FXML
    private Label missing;

    @Inject
    ResumePagesController(ResumeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        Visibility.showWhen(drawing, model.shownProperty().isNull());
        Visibility.showWhen(count, count.textProperty().isNotEmpty());
        Visibility.showWhen(missing, missing.textProperty().isNotEmpty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            pages.getChildren().clear();
            count.setText("");
            missing.setText("");
            return;
        }
        var views = new ArrayList<Node>();
        for (var picture : shown.pictures()) {
            views.add(page(picture, views.size() + 1, shown.pages()));
        }
        pages.getChildren().setAll(views);
        var key = shown.pages() > views.size() ? "profiles.resume.pages-shown" : "profiles.resume.pages";
        count.setText(messages.text(key, shown.pages(), views.size()));
        missing.setText(
                shown.missing().isEmpty()
                        ? ""
                        : messages.text("profiles.resume.missing", String.join(" ", shown.missing())));
    }

    private Node page(PagePicture picture, int number, int of) {
        var buffer = new PixelBuffer<>(
                picture.width(), picture.height(), picture.points(), PixelFormat.getIntArgbPreInstance());
        var view = new ImageView(new WritableImage(buffer));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(messages.text("profiles.resume.page", number, of));
        view.fitWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                WIDEST,
                                Math.max(EDGE, scroll.getViewportBounds().getWidth() - EDGE)),
                        scroll.viewportBoundsProperty()));
        var sheet = new StackPane(view);
        sheet.getStyleClass().add("resume-page");
        sheet.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        return sheet;
    }
}
