package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.shell.Destination.Section;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** The lines of the navigation, one of which is chosen. JavaFX thread. */
final class Navigation {
    private final ShellViewModel model;
    private final Messages messages;
    private final ToggleGroup items = new ToggleGroup();

    Navigation(ShellViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Adds a section with its title, unless the person may go nowhere in it. */
    void addSection(Section section, Pane to, ObservableValue<Boolean> withTitle) {
        var destinations = model.destinations(section);
        if (!destinations.isEmpty()) {
            if (!section.titleKey().isEmpty()) {
                var title = new Label(messages.text(section.titleKey()));
                title.getStyleClass().add("navigation-section");
                Visibility.showWhen(title, withTitle);
                to.getChildren().add(title);
            }
            destinations.forEach(each -> to.getChildren().add(item(each)));
        }
    }

    /** Puts the destinations without a title before what is there already. */
    void addFoot(Pane to) {
        model.destinations(Section.FOOT)
                .reversed()
                .forEach(each -> to.getChildren().addFirst(item(each)));
    }

    private NavigationItem item(Destination destination) {
        var item = new NavigationItem(destination, messages.text(destination.titleKey()));
        item.setToggleGroup(items);
        item.setOnAction(event -> {
            model.goTo(destination);
            choose(model.currentProperty().get());
        });
        return item;
    }

    void choose(Destination destination) {
        items.getToggles().stream()
                .filter(item -> item instanceof NavigationItem line && line.destination() == destination)
                .forEach(items::selectToggle);
    }
}
