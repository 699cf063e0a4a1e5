package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.ImportReceipt;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The skills that the new experiences of an import name, suggested as where one is saved. JavaFX thread. */
final class ImportedSkills {
    private final SkillSuggestions suggestions;
    private final BackgroundWork work;
    private final Messages messages;
    private @Nullable RunningWork<?> looking;

    @Inject
    ImportedSkills(SkillSuggestions suggestions, BackgroundWork work, Messages messages) {
        this.suggestions = suggestions;
        this.work = work;
        this.messages = messages;
    }

    /** Looks through them while the person goes on. */
    void look(ImportReceipt receipt) {
        var experiences = receipt.experiences();
        if (!experiences.isEmpty()) {
            looking = work.start(
                    messages.text("mydata.import.looking"), progress -> suggestions.refreshAll(experiences, progress));
        }
    }

    /** Looks no further, because the experiences go. */
    void stop() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }
}
