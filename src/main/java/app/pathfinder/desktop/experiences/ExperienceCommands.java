package app.pathfinder.desktop.experiences;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Command;
import app.pathfinder.desktop.common.CommandSource;
import app.pathfinder.desktop.common.RecordNavigator;
import jakarta.inject.Inject;
import java.util.List;

/** What the palette can do with experiences. */
final class ExperienceCommands implements CommandSource {
    private final ExperiencesViewModel model;
    private final RecordNavigator navigator;
    private final Messages messages;

    @Inject
    ExperienceCommands(ExperiencesViewModel model, RecordNavigator navigator, Messages messages) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(
                        "experiences.timeline",
                        "fth-bar-chart-2",
                        messages.text("palette.timeline"),
                        this::showTimeline)
                .unless(() ->
                        navigator.canGoTo(RecordType.EXPERIENCE) ? null : messages.text("palette.obstacle.password")));
    }

    private void showTimeline() {
        navigator.goTo(RecordType.EXPERIENCE);
        model.viewModeProperty().set(ViewMode.TIMELINE);
    }
}
