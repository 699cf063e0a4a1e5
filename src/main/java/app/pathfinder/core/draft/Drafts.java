package app.pathfinder.core.draft;

import app.pathfinder.core.problem.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * The drafts of one person, one for each editor. Thread-safe. What goes wrong is told once to whoever asked for the
 * drafts: nobody is kept from their work because a draft cannot be.
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

        @Override
        public void removeAll() {}
    };

    /**
     * The draft of an editor, if there is one. Blocks, so it is not for the JavaFX thread.
     *
     * @throws Problem if nobody can know, such as while a keychain is locked; what may be there is then to be left alone
     */
    Optional<Draft> find(DraftKey key);

    /** Keeps what stands in the fields, in the place of an earlier draft of this editor. Returns at once. */
    void keep(DraftKey key, int version, Map<String, String> texts);

    /** Forgets the draft of an editor; without effect if there is none. Returns at once. */
    void remove(DraftKey key);

    /** Forgets the drafts of all editors, for a person who will not come back. Returns at once. */
    void removeAll();
}
