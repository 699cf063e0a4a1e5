package app.pathfinder.desktop;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.DialogCard;
import app.pathfinder.desktop.common.ProblemText;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** The window of a program that could not even be wired, such as one whose folders cannot be made. */
final class StartFailure {
    private StartFailure() {}

    static void show(Stage stage, Problem problem, Messages messages) {
        Application.setUserAgentStylesheet("/css/theme-light.css");
        var text = ProblemText.of(problem, messages);
        var code = new TextField(text.code());
        code.setEditable(false);
        code.setAccessibleText(messages.text("shell.start-problem.code"));
        var card = new DialogCard(text.sentence(), DialogCard.text(text.remedy()), code)
                .accept(messages.text("common.close"), stage::close);
        var scene = new Scene(card);
        scene.getStylesheets().add("/css/pathfinder.css");
        stage.setScene(scene);
        stage.setTitle(messages.text("common.product"));
        stage.show();
    }
}
