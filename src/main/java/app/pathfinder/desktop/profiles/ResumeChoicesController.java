package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.PaperSize;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.FormField;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** What the résumé is made of. */
public final class ResumeChoicesController {
    private final ResumeViewModel model;
    private final ProfileWords words;
    private final Messages messages;

    @FXML
    private ComboBox<Stored<Profile>> profile;

    @FXML
    private ComboBox<PaperSize> paper;

    @FXML
    private FormField emailBox;

    @FXML
    private FormField websiteBox;

    @FXML
    private TextField email;

    @FXML
    private TextField phone;

    @FXML
    private TextField town;

    @FXML
    private TextField website;

    @FXML
    private ChoiceListPane experiences;

    @FXML
    private ChoiceListPane skills;

    @FXML
    private ChoiceListPane achievements;

    @FXML
    private Node incomplete;

    @Inject
    ResumeChoicesController(ResumeViewModel model, ProfileWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var profiles = Choices.bind(profile, model.profileProperty(), this::name);
        model.profilesProperty().subscribe(profiles::offer);
        Choices.bind(paper, model.paperProperty(), size -> messages.text(size.nameKey()))
                .offer(List.of(PaperSize.values()));
        var contact = model.contact();
        email.textProperty().bindBidirectional(contact.email);
        phone.textProperty().bindBidirectional(contact.phone);
        town.textProperty().bindBidirectional(contact.place);
        website.textProperty().bindBidirectional(contact.website);
        showFault(emailBox, contact.emailWrongProperty(), "profiles.error.email");
        showFault(websiteBox, contact.websiteWrongProperty(), "profiles.error.website");
        experiences.show(model.experiences(), messages.text("profiles.tab.experiences"), messages);
        skills.show(model.skills(), messages.text("profiles.tab.skills"), messages);
        achievements.show(model.achievements(), messages.text("profiles.tab.achievements"), messages);
        Visibility.showWhen(incomplete, model.completeProperty().not());
    }

    private String name(Stored<Profile> item) {
        var content = item.content();
        return messages.text("profiles.choice.profile", words.type(content.type()), words.title(content));
    }

    /** Not while somebody is still typing. */
    private void showFault(FormField box, BooleanBinding wrong, String key) {
        var field = box.getContent();
        Runnable show = () -> box.errorProperty().set(wrong.get() && !field.isFocused() ? messages.text(key) : "");
        field.focusedProperty().subscribe(show);
        wrong.subscribe(show);
    }
}
