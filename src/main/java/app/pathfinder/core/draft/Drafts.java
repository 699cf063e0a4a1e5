package app.pathfinder.core.draft;

import java.util.Map;
import java.util.Optional;

/**
 * The drafts of one person, one for each editor. Thread-safe. What goes wrong is told to whoever asked for the drafts,
 * once, and then they behave as if there were none: nobody is kept from their work because a draft cannot be.
 */
public interface Drafts {
    /** Keeps nothing. */
    Drafts NONE = new Drafts() {
        @Override
        public Optional<Draft> find(DraftKey key) {
            return Optional.empty();
        }

        @Override
        public void keep(DraftKey key, int version, Map<String, String> texts) {}

        @Override
        public void remove(DraftKey key) {}
    };

    /** The draft of an editor, if there is one. Blocks, so it is not for the JavaFX thread. */
    Optional<Draft> find(DraftKey key);

    /** Keeps what stands in the fields, in the place of an earlier draft of this editor. Returns at once. */
    void keep(DraftKey key, int version, Map<String, String> texts);

    /** Forgets the draft of an editor; without effect if there is none. Returns at once. */
    void remove(DraftKey key);
}
