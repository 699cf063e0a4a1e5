package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that were made of a file of another program, few enough to be in memory. Filled by one thread, then read by any. */
final class MemoryRows implements RowSource {
    private final Map<UserTable, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(UserTable.class);

    void add(UserTable table, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(table, unknown -> new ArrayList<>()).add(row);
    }

    @Override
    public long rows() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public void forEach(UserTable table, RowReader reader) {
        long line = 0;
        for (var row : rows.getOrDefault(table, List.of())) {
            reader.read(++line, new HashMap<>(row));
        }
    }

    @Override
    public void close() {}
}
