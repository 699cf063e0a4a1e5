package app.pathfinder.desktop.shell;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.ProblemText;
import app.pathfinder.desktop.common.Screen;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The page that says why the database could not be opened and tries again. */
public final class StartProblemController implements Screen {
    private final StartRetry retry;
    private final Messages messages;

    @FXML
    private Label sentence;

    @FXML
    private Label remedy;

    @FXML
    private TextField code;

    @FXML
    private Button tryAgain;

    @Inject
    StartProblemController(StartRetry retry, Messages messages) {
        this.retry = retry;
        this.messages = messages;
    }

    void tell(Problem problem) {
        var text = ProblemText.of(problem, messages);
        sentence.setText(text.sentence());
        remedy.setText(text.remedy());
        code.setText(text.code());
    }

    @FXML
    void tryAgain() {
        retry.startAgain();
    }

    @Override
    public void shown() {
        Focus.to(tryAgain);
    }
}
