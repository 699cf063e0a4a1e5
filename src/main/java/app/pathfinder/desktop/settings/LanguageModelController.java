package app.pathfinder.desktop.settings;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.settings.LanguageModelViewModel.Tone;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The card in which a person sets up a language model. */
public final class LanguageModelController {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final LanguageModelViewModel model;
    private final Messages messages;

    @FXML
    private CheckBox modelEnabled;

    @FXML
    private TextField modelAddress;

    @FXML
    private TextField modelName;

    @FXML
    private PasswordInput modelKey;

    @FXML
    private Label noAddress;

    @FXML
    private Label unencrypted;

    @FXML
    private Label keyKept;

    @FXML
    private Button forgetKey;

    @FXML
    private Button saveModel;

    @FXML
    private Button testModel;

    @FXML
    private Button cancelTest;

    @FXML
    private Node modelBusy;

    @FXML
    private Label modelMessage;

    @Inject
    LanguageModelController(LanguageModelViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        modelEnabled.selectedProperty().bindBidirectional(model.enabledProperty());
        modelAddress.textProperty().bindBidirectional(model.addressProperty());
        modelName.textProperty().bindBidirectional(model.nameProperty());
        modelKey.textProperty().bindBidirectional(model.keyProperty());
        Visibility.showWhen(noAddress, model.isNoAddress());
        Visibility.showWhen(unencrypted, model.isUnencrypted());
        keyKept.textProperty()
                .bind(Bindings.when(model.hasKeyProperty())
                        .then(messages.text("settings.model.key.kept"))
                        .otherwise(messages.text("settings.model.key.hint")));
        Visibility.showWhen(forgetKey, model.hasKeyProperty());
        Visibility.showWhen(modelBusy, model.busyProperty());
        Visibility.showWhen(cancelTest, model.busyProperty());
        Visibility.showText(modelMessage, model.messageProperty());
        model.toneProperty().subscribe(tone -> modelMessage.pseudoClassStateChanged(BAD, tone == Tone.BAD));
        forgetKey.disableProperty().bind(model.busyProperty());
        saveModel
                .disableProperty()
                .bind(model.busyProperty().or(model.changedProperty().not()));
        testModel.disableProperty().bind(model.busyProperty().or(model.isIncomplete()));
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void test() {
        model.test();
    }

    @FXML
    void forgetKey() {
        model.forgetKey();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    boolean hasUnsavedChanges() {
        return model.changedProperty().get();
    }

    void disposed() {
        model.dispose();
    }
}
