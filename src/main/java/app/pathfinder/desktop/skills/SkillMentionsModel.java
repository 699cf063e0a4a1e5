package app.pathfinder.desktop.skills;

import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillMention;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.desktop.record.Reading;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The experiences that show the selected skill, and what the person says of each. JavaFX thread. */
final class SkillMentionsModel {
    /** More than anybody looks through. */
    static final int SHOWN = 100;

    private final OwnSkills skills;
    private final SkillService service;
    private final RecordTools tools;
    private final Reading<List<SkillMention>> reading;
    private final ObservableList<SkillMention> items = FXCollections.observableArrayList();
    // One for all who ask: a view that nobody holds is collected, and its listeners hear nothing any more.
    private final ObservableList<SkillMention> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final Set<UUID> busy = new HashSet<>();
    private Consumer<UUID> onChange = skill -> {};
    private @Nullable UUID skillId;

    @Inject
    SkillMentionsModel(OwnSkills skills, SkillService service, RecordTools tools) {
        this.skills = skills;
        this.service = service;
        this.tools = tools;
        this.reading = new Reading<>(tools);
    }

    /** The newest experience first. */
    ObservableList<SkillMention> items() {
        return readOnlyItems;
    }

    /** Whether it is known that no experience shows the skill. */
    ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /** Tells of each skill of which something was confirmed or rejected. */
    void setOnChange(Consumer<UUID> listener) {
        onChange = listener;
    }

    /** Shows the experiences of a skill; those of the one shown already stay until they are read anew. */
    void show(@Nullable OwnSkill skill) {
        var id = skill == null ? null : skill.skillId();
        if (!Objects.equals(id, skillId)) {
            items.clear();
            none.set(false);
            skillId = id;
        }
        if (id == null) {
            reading.cancel();
        } else {
            reading.start("skills.loading", () -> skills.mentions(id, SHOWN), this::arrived);
        }
    }

    void cancel() {
        reading.cancel();
    }

    /** What is said at large stands beside, not among the experiences. */
    private void arrived(List<SkillMention> found) {
        items.setAll(found.stream().filter(mention -> mention.title() != null).toList());
        none.set(items.isEmpty());
    }

    /** The experience shows the skill. */
    void confirm(SkillMention mention) {
        var mapping = mention.mapping();
        decide(mapping, "skills.mention.confirmed", () -> service.confirm(mapping.id(), mapping.version()));
    }

    /** It does not. */
    void reject(SkillMention mention) {
        var mapping = mention.mapping();
        decide(mapping, "skills.mention.rejected", () -> service.reject(mapping.id(), mapping.version()));
    }

    private void decide(Stored<SkillMapping> before, String saidKey, Supplier<Stored<SkillMapping>> call) {
        run(
                before,
                call,
                stored -> tools.notifications()
                        .undoable(tools.messages().text(saidKey), () -> putBack(stored, before.content())));
    }

    private void putBack(Stored<SkillMapping> stored, SkillMapping before) {
        run(stored, () -> service.update(stored.id(), stored.version(), before), again -> {});
    }

    /** One decision at a time on a mapping, so that a second click does nothing. */
    private void run(
            Stored<SkillMapping> mapping, Supplier<Stored<SkillMapping>> call, Consumer<Stored<SkillMapping>> then) {
        if (!busy.add(mapping.id())) {
            return;
        }
        tools.background()
                .<Stored<SkillMapping>>start(tools.messages().text("skills.deciding"), progress -> call.get())
                .onSuccess(stored -> {
                    changed(mapping);
                    then.accept(stored);
                })
                .onProblem(problem -> {
                    // What another program of the same person changed meanwhile is shown as it is now.
                    changed(mapping);
                    tools.errors().present(problem);
                });
    }

    private void changed(Stored<SkillMapping> mapping) {
        busy.remove(mapping.id());
        onChange.accept(Objects.requireNonNull(mapping.content().skillId()));
    }
}
