package app.pathfinder.core.leak;

import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a user can do with their seven tables. */
final class Operations {
    private Operations() {}

    static List<Operation> all() {
        var texts = Messages.english();
        return Stream.of(
                        ExperienceOperations.all(texts),
                        ProfileOperations.all(texts),
                        AchievementOperations.all(texts),
                        ObjectiveOperations.all(texts),
                        ConversationOperations.all(texts),
                        MessageOperations.all(texts),
                        SkillOperations.all(texts),
                        OwnSkillOperations.all(texts),
                        CatalogOperations.all(),
                        OverviewOperations.all(texts),
                        PortabilityOperations.all(texts))
                .flatMap(List::stream)
                .toList();
    }
}
