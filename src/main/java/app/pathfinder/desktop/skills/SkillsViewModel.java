package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillDecision;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillStatement;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.desktop.record.Reading;
import app.pathfinder.desktop.record.RecordScreenModel;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The screen of skills: what can be done on it, and what it shows. JavaFX thread. */
final class SkillsViewModel extends RecordScreenModel<OwnSkill, SkillStatement, OwnSkillFilter, SkillFields> {
    private final OwnSkills skills;
    private final SkillDecisions decisions;
    private final SkillParts parts;
    private final SkillWords words;
    private final RecordTools tools;
    private final Reading<List<String>> readingCategories;
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyCategories = FXCollections.unmodifiableObservableList(categories);
    private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.LIST);

    @Inject
    SkillsViewModel(
            SkillKind kind,
            SkillStore store,
            OwnSkills skills,
            SkillDecisions decisions,
            SkillParts parts,
            SkillWords words,
            RecordTools tools) {
        super(kind, store, new SkillFields(), SkillFields.BLANK, tools);
        this.skills = skills;
        this.decisions = decisions;
        this.parts = parts;
        this.words = words;
        this.tools = tools;
        this.readingCategories = new Reading<>(tools);
        filter().filterProperty().addListener((property, old, wanted) -> show(wanted));
        selectedProperty().subscribe(mentions()::show);
        mentions().setOnChange(this::readAgain);
        parts.suggestions()
                .watch(list().items(), () -> show(filter().filterProperty().get()));
        viewMode.addListener((property, old, mode) -> readView(mode));
    }

    SkillFilterModel filter() {
        return parts.filter();
    }

    SkillMentionsModel mentions() {
        return parts.mentions();
    }

    SuggestionsModel suggestions() {
        return parts.suggestions();
    }

    UsageModel usage() {
        return parts.usage();
    }

    GapModel gap() {
        return parts.gap();
    }

    /** The categories of the person's skills. */
    ObservableList<String> categories() {
        return readOnlyCategories;
    }

    ObjectProperty<ViewMode> viewModeProperty() {
        return viewMode;
    }

    @Override
    public void refresh() {
        show(filter().filterProperty().get());
        readingCategories.start("skills.loading", skills::categories, categories::setAll);
        readView(viewMode.get());
    }

    private void readView(ViewMode mode) {
        switch (mode) {
            case LIST -> {}
            case USAGE -> usage().refresh();
            case GAP -> gap().refresh();
        }
    }

    @Override
    public void dispose() {
        super.dispose();
        readingCategories.cancel();
        mentions().cancel();
        usage().cancel();
        gap().cancel();
    }

    /** Shows a skill in the list, wherever the person is. */
    void showInList(UUID skillId) {
        viewMode.set(ViewMode.LIST);
        open(skillId);
    }

    @Override
    protected void showEverything() {
        filter().clear();
    }

    /** Begins to state a skill of the catalogue, wherever the person is. */
    void createOf(UUID skillId, String name) {
        viewMode.set(ViewMode.LIST);
        create(() -> editor().fields().choose(skillId, name));
    }

    /** Says at which level the person has the selected skill; one that only is suggested they do not say they have. */
    void rate(int level) {
        onSelected(item -> {
            if (!item.isConfirmed()) {
                return;
            }
            var said = item.statement();
            var wanted = new SkillStatement(
                    said.skillId(),
                    level == SkillFields.UNRATED ? null : (Integer) level,
                    said.years(),
                    said.lastUsed());
            if (!wanted.equals(said)) {
                commands()
                        .run(
                                item.skillId(),
                                "record.saving",
                                () -> decisions.restate(item.skillId(), item.version(), wanted),
                                this::stored,
                                problem -> readAgain(item.skillId()));
            }
        });
    }

    /** Gives an answer to all that suggests the selected skill. */
    void answer(SkillStatus answer) {
        onSelected(item -> answer(item, answer));
    }

    /** The same for any skill of the list; the answer can be taken back. */
    void answer(OwnSkill item, SkillStatus answer) {
        if (item.isSuggested()) {
            var id = item.skillId();
            commands()
                    .run(
                            id,
                            "skills.deciding",
                            () -> decisions.answer(List.of(id), answer),
                            decision -> answered(item, answer, decision),
                            problem -> readAgain(id));
        }
    }

    private void answered(OwnSkill item, SkillStatus answer, SkillDecision decision) {
        readAgain(item.skillId());
        var key = answer == SkillStatus.CONFIRMED ? "skills.confirmed" : "skills.rejected";
        tools.notifications()
                .undoable(tools.messages().text(key, words.name(item)), () -> takeBack(item.skillId(), decision));
    }

    private void takeBack(UUID id, SkillDecision decision) {
        commands()
                .run(
                        id,
                        "record.restoring",
                        () -> decisions.takeBack(decision),
                        count -> readAgain(id),
                        problem -> readAgain(id));
    }

    /** Shows a skill as it is now, or no longer. */
    private void readAgain(UUID id) {
        commands().run(id, "skills.loading", () -> skills.find(id), now -> show(id, now), problem -> {});
    }

    private void show(UUID id, Optional<OwnSkill> now) {
        now.filter(filter().filterProperty().get()::allowsStatusOf).ifPresentOrElse(this::stored, () -> left(id));
    }
}
