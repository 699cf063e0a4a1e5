package app.pathfinder.desktop.skills;

import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillCursor;
import app.pathfinder.desktop.record.Reading;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a skill of the catalogue while the person types; the rest of a long answer is read when it is looked at. JavaFX
 * thread.
 */
final class CatalogSearchModel {
    static final int PAGE = 50;

    private final SkillCatalog catalog;
    private final Reading<Page<CatalogSkill, SkillCursor>> reading;
    private final ObservableList<CatalogSkill> found = FXCollections.observableArrayList();
    private final ObservableList<CatalogSkill> readOnlyFound = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private CatalogQuery query = CatalogQuery.beginning("");
    private String answered = "";
    private @Nullable SkillCursor next;

    @Inject
    CatalogSearchModel(SkillCatalog catalog, RecordTools tools) {
        this.catalog = catalog;
        this.reading = new Reading<>(tools);
    }

    /** What was found so far, by name. */
    ObservableList<CatalogSkill> found() {
        return readOnlyFound;
    }

    /** What was most likely meant: what is called so goes before what is also called so. */
    Optional<CatalogSkill> best() {
        var beginning = query.prefix().toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(skill -> skill.name().toLowerCase(Locale.ROOT).startsWith(beginning))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Whether what was found answers these words, and not what was typed before. */
    boolean answers(String typed) {
        return CatalogQuery.beginning(typed).prefix().equals(answered);
    }

    /** Whether the catalogue has nothing that begins so. */
    ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** Looks for skills whose name or alias begins so. What an earlier search asked for no longer arrives. */
    void search(String beginning) {
        query = CatalogQuery.beginning(beginning);
        read(null);
    }

    /** Reads on, if there is more and none is on its way. */
    void loadMore() {
        if (next != null && !reading.runningProperty().get()) {
            read(next);
        }
    }

    /** Forgets what was found. */
    void clear() {
        reading.cancel();
        found.clear();
        answered = "";
        next = null;
        nothing.set(false);
    }

    private void read(@Nullable SkillCursor after) {
        var wanted = query;
        reading.start(
                "skills.catalog.searching",
                () -> catalog.search(wanted, after, PAGE),
                page -> arrived(wanted, after == null, page));
    }

    private void arrived(CatalogQuery asked, boolean isFirst, Page<CatalogSkill, SkillCursor> page) {
        next = page.next();
        answered = asked.prefix();
        if (isFirst) {
            found.setAll(page.items());
        } else {
            found.addAll(page.items());
        }
        nothing.set(found.isEmpty());
    }
}
