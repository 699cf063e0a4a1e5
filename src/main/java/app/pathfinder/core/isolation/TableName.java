package app.pathfinder.core.isolation;

/** The full name of one user's table: prefix, {@code _}, suffix. Made only in this package. Immutable. */
record TableName(SchemaPrefix prefix, UserTable table) {
    @Override
    public String toString() {
        return prefix.value() + "_" + table.suffix();
    }
}
