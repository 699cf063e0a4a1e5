package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.UserTable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Compares the guards of all users' tables with what the program makes, in one query. Thread-safe. */
final class WallInventoryTaker {
    private static final String VIEW = "skill_summary";

    private final OwnerDatabase owner;
    private final ApplicationDatabase application;

    WallInventoryTaker(OwnerDatabase owner, ApplicationDatabase application) {
        this.owner = owner;
        this.application = application;
    }

    private record Found(WallDeviation deviation, long total) {}

    WallInventory take() {
        var role = application.inReadOnlyTransaction(handle ->
                handle.createQuery("select current_user").mapTo(String.class).one());
        return owner.inTransaction(handle -> take(handle, role));
    }

    private static WallInventory take(Handle handle, String role) {
        var suffixes = suffixes();
        var users = handle.createQuery(InventorySql.USERS).mapTo(Long.class).one();
        var found = deviations(handle, role, suffixes);
        return new WallInventory(
                users,
                users * suffixes.length,
                found.isEmpty() ? 0 : found.getFirst().total(),
                found.stream().map(Found::deviation).toList());
    }

    private static List<Found> deviations(Handle handle, String role, String[] suffixes) {
        return handle.createQuery(InventorySql.DEVIATIONS)
                .bind("application", role)
                .bind("view", VIEW)
                .bindArray("suffixes", String.class, (Object[]) suffixes)
                .bind("condition", InventorySql.CONDITION)
                .bind("listed", ProofLedger.LISTED)
                .map((row, context) -> new Found(
                        new WallDeviation(
                                row.getObject("user_id", UUID.class),
                                row.getString("suffix"),
                                WallDeviation.Kind.valueOf(row.getString("kind"))),
                        row.getLong("total")))
                .list();
    }

    private static String[] suffixes() {
        return Stream.concat(Arrays.stream(UserTable.values()).map(UserTable::suffix), Stream.of(VIEW))
                .toArray(String[]::new);
    }
}
