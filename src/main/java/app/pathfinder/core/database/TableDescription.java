package app.pathfinder.core.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a user's set, independent of any engine. Immutable; made by {@link Builder}.
 *
 * @param suffix what follows the user's prefix in the table's name
 * @param columns the first one is the primary key
 * @param checks conditions on a row, in SQL that every engine understands; {@code <true>} and {@code <false>} stand for
 *     the engine's way to write them
 * @param references foreign keys to other tables of the same set
 * @param indexes besides that of the primary key
 */
public record TableDescription(
        String suffix, List<Column> columns, List<String> checks, List<Reference> references, List<Index> indexes) {

    /** A column. */
    public record Column(String name, ColumnType type, boolean required) {}

    /** A foreign key to the primary key of another table of the set. */
    public record Reference(String column, String targetSuffix, String targetColumn, OnDelete onDelete) {}

    /** What becomes of a row whose target is deleted. */
    public enum OnDelete {
        CASCADE("cascade"),
        SET_NULL("set null");

        private final String sql;

        OnDelete(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** An index over columns, each with its direction. */
    public record Index(String columns, boolean unique) {}

    /** Begins a table whose key is of the given type. */
    public static Builder table(String suffix, String key, ColumnType keyType) {
        return new Builder(suffix, new Column(key, keyType, true));
    }

    /** Collects the parts of a table; not thread-safe. */
    public static final class Builder {
        private final String suffix;
        private final List<Column> columns = new ArrayList<>();
        private final List<String> checks = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();

        private Builder(String suffix, Column key) {
            this.suffix = suffix;
            columns.add(key);
        }

        public Builder required(String name, ColumnType type) {
            columns.add(new Column(name, type, true));
            return this;
        }

        public Builder optional(String name, ColumnType type) {
            columns.add(new Column(name, type, false));
            return this;
        }

        /** Limits a text column to a list of values. */
        public Builder oneOf(String name, String... values) {
            return check(name + " in ('" + String.join("', '", values) + "')");
        }

        public Builder check(String condition) {
            checks.add(condition);
            return this;
        }

        public Builder references(String column, String targetSuffix, String targetColumn, OnDelete onDelete) {
            references.add(new Reference(column, targetSuffix, targetColumn, onDelete));
            return this;
        }

        public Builder index(String indexed) {
            indexes.add(new Index(indexed, false));
            return this;
        }

        public Builder unique(String indexed) {
            indexes.add(new Index(indexed, true));
            return this;
        }

        /** The table, with the three columns that every table of a user has at its end. */
        public TableDescription build() {
            required("created_at", new ColumnType.Timestamp());
            required("updated_at", new ColumnType.Timestamp());
            required("row_version", new ColumnType.Whole(10));
            return new TableDescription(
                    suffix, List.copyOf(columns), List.copyOf(checks), List.copyOf(references), List.copyOf(indexes));
        }
    }

    /** The primary key. */
    public Column key() {
        return columns.getFirst();
    }

    /** The column of that name, or null. */
    public @Nullable Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
