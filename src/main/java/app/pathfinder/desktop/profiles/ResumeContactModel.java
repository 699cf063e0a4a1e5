package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.ResumeContact;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How to reach the person, kept until they leave. JavaFX thread. */
final class ResumeContactModel {
    final StringProperty email = new SimpleStringProperty("");
    final StringProperty phone = new SimpleStringProperty("");
    final StringProperty place = new SimpleStringProperty("");
    final StringProperty website = new SimpleStringProperty("");
    private final BooleanBinding emailWrong =
            Bindings.createBooleanBinding(() -> !contact().isEmailRight(), email);
    private final BooleanBinding websiteWrong =
            Bindings.createBooleanBinding(() -> !contact().isWebsiteRight(), website);

    ResumeContact contact() {
        return new ResumeContact(email.get(), phone.get(), place.get(), website.get());
    }

    BooleanBinding emailWrongProperty() {
        return emailWrong;
    }

    BooleanBinding websiteWrongProperty() {
        return websiteWrong;
    }

    void onChange(Runnable listener) {
        for (var field : List.of(email, phone, place, website)) {
            field.addListener(change -> listener.run());
        }
    }
}
