package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillDecision;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.record.RecordTools;
import com.google.common.collect.Lists;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The suggestions among the skills that the list shows, to be answered all at once. JavaFX thread. */
final class SuggestionsModel {
    private final SkillDecisions decisions;
    private final RecordTools tools;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private List<UUID> shown = List.of();
    private Runnable onChange = () -> {};

    @Inject
    SuggestionsModel(SkillDecisions decisions, RecordTools tools) {
        this.decisions = decisions;
        this.tools = tools;
    }

    /** Follows the list; tells when many were answered. */
    void watch(ObservableList<OwnSkill> list, Runnable answered) {
        onChange = answered;
        list.addListener((ListChangeListener<OwnSkill>) change -> look(list));
    }

    /** How many skills of the list are suggested, as far as it has been read. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether they are being answered. */
    ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    private void look(List<OwnSkill> list) {
        shown = list.stream()
                .filter(OwnSkill::isSuggested)
                .map(OwnSkill::skillId)
                .toList();
        count.set(shown.size());
    }

    /** Gives every suggestion that the list shows the same answer, which can be taken back. */
    void answerAll(SkillStatus answer) {
        if (shown.isEmpty() || answering.get()) {
            return;
        }
        answering.set(true);
        var asked = shown;
        var done = new CopyOnWriteArrayList<SkillDecision>();
        tools.background()
                .<Integer>start(
                        tools.messages().text("skills.answering"), progress -> answer(asked, answer, done, progress))
                .onSuccess(all -> answered(answer, asked.size(), done))
                .onProblem(problem -> {
                    // What was answered before it went wrong, or was cancelled, is answered.
                    answered(answer, Math.min(asked.size(), done.size() * SkillDecisions.MOST), done);
                    tools.errors().present(problem);
                });
    }

    private int answer(List<UUID> asked, SkillStatus answer, List<SkillDecision> done, Progress progress) {
        for (var part : Lists.partition(asked, SkillDecisions.MOST)) {
            progress.throwIfCancelled();
            done.add(decisions.answer(part, answer));
            progress.report((double) done.size() * SkillDecisions.MOST / asked.size(), "");
        }
        return asked.size();
    }

    private void answered(SkillStatus answer, int skills, List<SkillDecision> done) {
        answering.set(false);
        if (!done.isEmpty()) {
            var key = answer == SkillStatus.CONFIRMED ? "skills.answered.confirmed" : "skills.answered.rejected";
            tools.notifications().undoable(tools.messages().text(key, skills), () -> takeBack(done));
        }
        onChange.run();
    }

    private void takeBack(List<SkillDecision> done) {
        tools.background()
                .<Integer>start(
                        tools.messages().text("record.restoring"),
                        progress -> done.stream().mapToInt(decisions::takeBack).sum())
                .onSuccess(count -> onChange.run())
                .onProblem(problem -> {
                    onChange.run();
                    tools.errors().present(problem);
                });
    }
}
