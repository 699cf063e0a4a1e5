package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.OwnerDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Opens the short sessions under which the proof measures, with the owner's rights, and removes them. Each leaves a row
 * of the audit trail about its user. Thread-safe; every method blocks.
 */
final class ProofSessions {
    private final OwnerDatabase database;
    private final @Nullable UUID actor;

    /** @param actor the administrator who asked for the proof, or null for the command line */
    ProofSessions(OwnerDatabase database, @Nullable UUID actor) {
        this.database = database;
        this.actor = actor;
    }

    private record Opened(UUID id, String token) {}

    /**
     * Runs work with the sessions that a proof of one user needs, which are gone when it ends.
     *
     * @return false, and the work was not run, if the user can have no session
     */
    boolean with(ProofTarget.User user, ProofTarget.@Nullable User other, Consumer<ProofTarget> work) {
        var opened = new ArrayList<Opened>();
        try {
            var target = database.inTransaction(handle -> open(handle, user, other, opened));
            target.ifPresent(work);
            return target.isPresent();
        } finally {
            remove(opened);
        }
    }

    private Optional<ProofTarget> open(
            Handle handle, ProofTarget.User user, ProofTarget.@Nullable User other, List<Opened> opened) {
        var session = open(handle, user, opened);
        var ended = open(handle, user, opened);
        if (session.isEmpty() || ended.isEmpty()) {
            return Optional.empty();
        }
        end(handle, ended.get());
        var intruder = other == null
                ? null
                : open(handle, other, opened)
                        .map(its -> new ProofTarget.Intruder(other, its.token()))
                        .orElse(null);
        return Optional.of(
                new ProofTarget(user, session.get().token(), ended.get().token(), intruder));
    }

    private Optional<Opened> open(Handle handle, ProofTarget.User user, List<Opened> opened) {
        var session = handle.createQuery(
                        "select session_id, token" + " from open_proof_session(:user, cast(:actor as uuid))")
                .bind("user", user.id())
                .bind("actor", actor)
                .map((row, context) -> new Opened(row.getObject("session_id", UUID.class), row.getString("token")))
                .findOne();
        session.ifPresent(opened::add);
        return session;
    }

    private static void end(Handle handle, Opened session) {
        handle.createQuery("select true from end_proof_session(:id)")
                .bind("id", session.id())
                .mapTo(Boolean.class)
                .one();
    }

    private void remove(List<Opened> opened) {
        if (!opened.isEmpty()) {
            var ids = opened.stream().map(Opened::id).toArray(UUID[]::new);
            database.inTransaction(handle -> handle.createQuery("select true from remove_proof_sessions(:ids)")
                    .bindArray("ids", UUID.class, (Object[]) ids)
                    .mapTo(Boolean.class)
                    .one());
        }
    }

    /** Removes what a proof left behind that was cut off. */
    void removeExpired() {
        database.inTransaction(handle -> handle.createQuery("select true from remove_expired_proof_sessions()")
                .mapTo(Boolean.class)
                .one());
    }
}
