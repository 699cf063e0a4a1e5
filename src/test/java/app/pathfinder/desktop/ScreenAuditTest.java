package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.desktop.common.TestWindow;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The control of the walk through all screens: it sees what it is there to see. */
class ScreenAuditTest {
    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final ScreenAudit audit = new ScreenAudit();

    @Test
    void controlsWithoutANameAndButtonsThatAreCutOffAreSeen() {
        window.open(stage -> {
            stage.setScene(new Scene(content(), 400, 300));
            stage.show();
        });

        var scene = window.await("#narrow").getScene();
        window.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            audit.look("here", scene);
            return scene;
        });

        assertThat(audit.nameless()).singleElement().asString().startsWith("here: TextField#nameless");
        assertThat(audit.cutOff()).singleElement().asString().contains("#narrow", "A long text");
    }

    private static VBox content() {
        var nameless = new TextField();
        nameless.setId("nameless");
        var named = new TextField();
        var label = new Label("Name");
        label.setLabelFor(named);
        var narrow = new Button("A long text that has no room here");
        narrow.setId("narrow");
        narrow.setMaxWidth(80);
        return new VBox(nameless, label, named, narrow, new Button("Short"));
    }
}
