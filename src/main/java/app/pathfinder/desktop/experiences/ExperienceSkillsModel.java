package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.ListedSkill;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.EvidenceSpan;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The skills of the selected experience: those that the person has, and those that its text suggests. JavaFX thread. */
final class ExperienceSkillsModel {
    /** More than anybody lists for one experience. */
    private static final int SHOWN = 300;

    private static final Set<SkillStatus> NOT_REJECTED = EnumSet.of(SkillStatus.CONFIRMED, SkillStatus.SUGGESTED);

    private final SkillService skills;
    private final SkillSuggestions suggestions;
    private final RecordTools tools;
    private final ObservableList<ListedSkill> items = FXCollections.observableArrayList();
    // One for all who ask: a view that nobody holds is collected, and its listeners hear nothing any more.
    private final ObservableList<ListedSkill> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<EvidenceSpan> evidence = new ReadOnlyObjectWrapper<>(EvidenceSpan.NONE);
    private final Set<UUID> busy = new HashSet<>();
    private @Nullable UUID experienceId;
    private @Nullable RunningWork<?> running;
    private int generation;

    @Inject
    ExperienceSkillsModel(SkillService skills, SkillSuggestions suggestions, RecordTools tools) {
        this.skills = skills;
        this.suggestions = suggestions;
        this.tools = tools;
    }

    ObservableList<ListedSkill> items() {
        return readOnlyItems;
    }

    /** Whether the skills of the selected experience have been read. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether its text is being looked through. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** The words that show the skill that is pointed at. */
    ReadOnlyObjectProperty<EvidenceSpan> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    /** Shows the skills of an experience; those of the one shown already stay until they are read anew. */
    void show(@Nullable Experience experience) {
        var id = experience == null ? null : experience.id();
        if (id == null || !id.equals(experienceId)) {
            cancel();
            items.clear();
            loaded.set(false);
            pointAt(null);
            experienceId = id;
            if (id != null) {
                read("experiences.skills.loading", () -> list(id), found -> {});
            }
        }
    }

    /** Looks through the text of an experience that was saved. */
    void saved(Experience experience) {
        show(experience);
        look(outcome -> {});
    }

    /** Looks through the text of the selected experience because the person asks for it, and says what came of it. */
    void look() {
        look(outcome -> {
            if (items.isEmpty()) {
                tools.notifications().info(tools.messages().text("experiences.skills.nothing-found"));
            }
        });
    }

    private void look(Consumer<List<ListedSkill>> then) {
        var id = experienceId;
        if (id != null) {
            cancel();
            looking.set(true);
            read(
                    "experiences.skills.looking",
                    () -> {
                        suggestions.refresh(id);
                        return list(id);
                    },
                    then);
        }
    }

    private List<ListedSkill> list(UUID id) {
        return skills.list(new SkillFilter(NOT_REJECTED, null, null, id, ""), null, SHOWN)
                .items();
    }

    private void read(String titleKey, Supplier<List<ListedSkill>> call, Consumer<List<ListedSkill>> then) {
        var mine = generation;
        var work = tools.background().<List<ListedSkill>>start(tools.messages().text(titleKey), progress -> call.get());
        running = work;
        work.onSuccess(found -> {
                    if (mine == generation) {
                        finished();
                        items.setAll(found);
                        loaded.set(true);
                        then.accept(found);
                    }
                })
                .onProblem(problem -> {
                    if (mine == generation) {
                        finished();
                        tools.errors().present(problem);
                    }
                });
    }

    private void finished() {
        running = null;
        looking.set(false);
    }

    private void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            finished();
        }
    }

    /** Shows which words speak of the skill; null for none. */
    void pointAt(@Nullable ListedSkill skill) {
        evidence.set(
                skill == null
                        ? EvidenceSpan.NONE
                        : EvidenceSpan.of(skill.mapping().content()));
    }

    /** The person has the skill. */
    void confirm(ListedSkill skill) {
        decide(skill, () -> skills.confirm(skill.mapping().id(), skill.mapping().version()), stored -> {});
    }

    /** The experience does not show the skill; it is not suggested for it again, unless that is undone. */
    void reject(ListedSkill skill) {
        var before = skill.mapping().content();
        decide(
                skill,
                () -> skills.reject(skill.mapping().id(), skill.mapping().version()),
                stored -> tools.notifications()
                        .undoable(
                                tools.messages().text("experiences.skills.rejected", name(skill)),
                                () -> putBack(skill, stored, before)));
    }

    private void putBack(ListedSkill skill, Stored<SkillMapping> stored, SkillMapping before) {
        decide(skill, () -> skills.update(stored.id(), stored.version(), before), again -> {});
    }

    /** One decision at a time on a skill, so that a second click does nothing. */
    private void decide(ListedSkill skill, Supplier<Stored<SkillMapping>> call, Consumer<Stored<SkillMapping>> then) {
        var id = skill.mapping().id();
        if (!busy.add(id)) {
            return;
        }
        tools.background()
                .<Stored<SkillMapping>>start(
                        tools.messages().text("experiences.skills.deciding"), progress -> call.get())
                .onSuccess(stored -> {
                    busy.remove(id);
                    then.accept(stored);
                    readAgain();
                })
                .onProblem(problem -> {
                    busy.remove(id);
                    failed(problem);
                });
    }

    /** What another program of the same person changed meanwhile is shown as it is now. */
    private void failed(Problem problem) {
        if (problem.kind() == ProblemKind.STALE_RECORD || problem.kind() == ProblemKind.RECORD_GONE) {
            readAgain();
        }
        tools.errors().present(problem);
    }

    private void readAgain() {
        var id = experienceId;
        if (id != null && !looking.get()) {
            cancel();
            read("experiences.skills.loading", () -> list(id), found -> {});
        }
    }

    /** What a person calls the skill; one that the catalogue lacks has no name. */
    String name(ListedSkill skill) {
        var name = skill.name();
        return name == null ? tools.messages().text("experiences.skills.nameless") : name;
    }
}
