package app.pathfinder.core.leak;

import java.util.UUID;

/** The operations that every kind of record has: on one's own, with an outdated version, and on somebody else's. */
final class RecordOperations<S, C, R, D> {
    private static final int ANOTHER_VERSION = 1_000;

    private final Kind<S, C, R, D> kind;
    private final Graves<D> graves = new Graves<>();

    private RecordOperations(Kind<S, C, R, D> kind) {
        this.kind = kind;
    }

    static <S, C, R, D> void addTo(ServiceOperations<S> list, Kind<S, C, R, D> kind) {
        new RecordOperations<>(kind).addTo(list);
    }

    private void addTo(ServiceOperations<S> list) {
        list.own(kind.createMethod(), "own", this::create)
                .own(
                        "find",
                        "own",
                        (service, turn) -> kind.find(service, own(turn).id()))
                .own(kind.updateMethod(), "own", this::update)
                .own("delete", "own", this::delete)
                .own("restore", "own", this::restore)
                .own("restore", "under a borrowed id", this::restoreBorrowed)
                .stale(kind.updateMethod(), (service, turn) -> update(service, turn, outdated(turn)))
                .stale("delete", (service, turn) -> delete(service, outdated(turn)))
                .stolen("find", "stolen", (service, turn) -> kind.find(service, stolen(turn)))
                .stolen(kind.updateMethod(), "stolen", (service, turn) -> update(service, turn, stolenRecord(turn)))
                .stolen("delete", "stolen", (service, turn) -> delete(service, stolenRecord(turn)));
    }

    private R create(S service, Turn turn) {
        if (turn.me().shelf(kind.table()).isFull()) {
            throw new NothingToDo();
        }
        return kept(turn, kind.create(service, kind.content(turn)));
    }

    private R update(S service, Turn turn) {
        return kept(turn, update(service, turn, own(turn)));
    }

    private R update(S service, Turn turn, Known known) {
        return kind.update(service, known.id(), known.version(), kind.content(turn));
    }

    private D delete(S service, Turn turn) {
        var known = own(turn);
        var deleted = delete(service, known);
        turn.me().shelf(kind.table()).remove(known.id());
        graves.add(turn.me(), known.id(), deleted);
        return deleted;
    }

    private D delete(S service, Known known) {
        return kind.delete(service, known.id(), known.version());
    }

    private R restore(S service, Turn turn) {
        return kept(
                turn, kind.restore(service, graves.any(turn.me(), turn.random()).orElseThrow(NothingToDo::new)));
    }

    private R restoreBorrowed(S service, Turn turn) {
        if (turn.me().shelf(kind.table()).isFull()) {
            throw new NothingToDo();
        }
        var deleted = graves.any(turn.me(), turn.random()).orElseThrow(NothingToDo::new);
        var borrowed = turn.borrowed(kind.table());
        return kept(turn, kind.restore(service, kind.withId(turn, deleted, borrowed)));
    }

    private R kept(Turn turn, R stored) {
        turn.keep(kind.table(), kind.known(stored));
        return stored;
    }

    private Known own(Turn turn) {
        return turn.own(kind.table());
    }

    private Known outdated(Turn turn) {
        var known = own(turn);
        return new Known(known.id(), known.version() + ANOTHER_VERSION);
    }

    private UUID stolen(Turn turn) {
        return turn.stolen(kind.table());
    }

    /** With the version that a record most likely has, so that only whose it is keeps it from being changed. */
    private Known stolenRecord(Turn turn) {
        var id = stolen(turn);
        return new Known(id, 1);
    }
}
