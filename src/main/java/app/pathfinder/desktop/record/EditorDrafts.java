package app.pathfinder.desktop.record;

import app.pathfinder.core.draft.Draft;
import app.pathfinder.core.draft.DraftKey;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed in one editor until it is saved or given up, and offers what was kept when the editor opens again.
 * While something is offered nothing is kept, so that nothing takes its place unasked. JavaFX thread.
 */
final class EditorDrafts {
    /** The most that a crash can cost. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final String area;
    private final FieldTexts texts;
    private final RecordTools tools;
    private final ReadOnlyObjectWrapper<@Nullable Draft> offer = new ReadOnlyObjectWrapper<>();
    private UiTimer timer = UiTimer.STOPPED;
    private int opening;
    private @Nullable DraftKey key;
    private int version;
    private boolean dirty;
    private boolean searched;
    private boolean scheduled;
    private boolean kept;

    EditorDrafts(String area, FieldTexts texts, RecordTools tools) {
        this.area = area;
        this.texts = texts;
        this.tools = tools;
    }

    /** What was kept of this editor when it was last open; null if nothing was, or once that is decided. */
    ReadOnlyObjectProperty<@Nullable Draft> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /**
     * The editor has opened.
     *
     * @param record what it shows; null for a new one
     * @param ofVersion the version of the record; 0 for a new one
     */
    void opened(@Nullable UUID record, int ofVersion) {
        if (texts.isEmpty()) {
            return;
        }
        var opened = new DraftKey(area, record);
        var mine = ++opening;
        key = opened;
        version = ofVersion;
        tools.background()
                .<Optional<Draft>>start(
                        tools.messages().text("record.draft.looking"),
                        progress -> tools.drafts().find(opened))
                .onSuccess(found -> found(mine, found.orElse(null)))
                // What may be there is neither replaced nor removed; whoever keeps drafts has told of the problem.
                .onProblem(problem -> {});
    }

    /** Something in the editor changed. */
    void changed(boolean isDirty) {
        dirty = isDirty;
        schedule();
    }

    /**
     * The record is about to be stored.
     *
     * @return what forgets the draft, to be run as soon as the record is stored, on any thread: whoever leaves before
     *     the editor hears of it is not to be offered once more what is saved
     */
    Runnable storing() {
        if (scheduled) {
            write();
        }
        var stored = key;
        return stored == null || !kept ? () -> {} : () -> tools.drafts().remove(stored);
    }

    /** What was typed has been saved or given up. */
    void forget() {
        var closed = key;
        if (closed != null && kept) {
            tools.drafts().remove(closed);
        }
        end();
    }

    /** The screen goes away, but what was typed is to be there again. */
    void leave() {
        if (scheduled) {
            write();
        }
        end();
    }

    /** What is offered, which from now on counts as typed. */
    Optional<Draft> take() {
        var taken = offer.get();
        if (taken != null) {
            // Of the version that it was made from, so that the next time too it is told from a newer one.
            version = taken.version();
            kept = true;
            decided();
        }
        return Optional.ofNullable(taken);
    }

    /** Forgets what is offered. */
    void discard() {
        if (offer.get() != null && key != null) {
            tools.drafts().remove(key);
            decided();
        }
    }

    private void found(int of, @Nullable Draft draft) {
        if (of != opening || key == null) {
            return;
        }
        searched = true;
        if (draft == null) {
            schedule();
        } else if (draft.texts().equals(texts.now())) {
            kept = true;
        } else {
            offer.set(draft);
        }
    }

    private void decided() {
        offer.set(null);
        schedule();
    }

    private void schedule() {
        if (key != null && searched && offer.get() == null && !scheduled && (dirty || kept)) {
            scheduled = true;
            timer = tools.timers().after(PAUSE, this::write);
        }
    }

    private void write() {
        scheduled = false;
        timer.stop();
        var of = key;
        if (of == null) {
            return;
        }
        if (dirty) {
            tools.drafts().keep(of, version, texts.now());
            kept = true;
        } else if (kept) {
            tools.drafts().remove(of);
            kept = false;
        }
    }

    private void end() {
        timer.stop();
        offer.set(null);
        key = null;
        dirty = false;
        searched = false;
        scheduled = false;
        kept = false;
    }
}
