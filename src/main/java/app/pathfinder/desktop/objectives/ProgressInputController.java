package app.pathfinder.desktop.objectives;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.objectives.WholeProgress.Offer;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

/** The progress as a slider and a number, and the offer to set it to 100. */
public final class ProgressInputController {
    private final ObjectiveFields fields;
    private final Messages messages;
    private boolean following;

    @FXML
    private Slider slider;

    @FXML
    private TextField number;

    @FXML
    private Button offer;

    @Inject
    ProgressInputController(ObjectivesViewModel screen, Messages messages) {
        this.fields = screen.editor().fields();
        this.messages = messages;
    }

    @FXML
    void initialize() {
        number.textProperty().bindBidirectional(fields.progress);
        fields.progress.subscribe(this::follow);
        slider.valueProperty().addListener((value, before, now) -> slid(now.doubleValue()));
        Visibility.showWhen(offer, fields.wholeProgress().offerProperty().isNotEqualTo(Offer.NOTHING));
        fields.wholeProgress().offerProperty().subscribe(this::show);
    }

    @FXML
    void takeOffer() {
        switch (fields.wholeProgress().offerProperty().get()) {
            case MAKE_WHOLE -> fields.wholeProgress().makeWhole();
            case TAKE_BACK -> fields.wholeProgress().takeBack();
            case NOTHING -> {}
        }
    }

    /** What gets the keyboard. */
    Node input() {
        return number;
    }

    /** What is typed moves the slider, without the slider typing over it. */
    private void follow() {
        following = true;
        fields.percent().ifPresent(slider::setValue);
        following = false;
    }

    private void slid(double value) {
        if (!following) {
            fields.progress.set(Long.toString(Math.round(value)));
        }
    }

    private void show(Offer now) {
        switch (now) {
            case MAKE_WHOLE -> offer.setText(messages.text("objectives.whole.make"));
            case TAKE_BACK ->
                offer.setText(messages.text(
                        "objectives.whole.back", fields.wholeProgress().before()));
            case NOTHING -> {}
        }
    }
}
