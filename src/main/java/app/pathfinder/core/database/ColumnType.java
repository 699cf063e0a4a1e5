package app.pathfinder.core.database;

/** The types that the users' tables are made of; each engine renders its own. Immutable. */
public sealed interface ColumnType {
    /** A 16-byte identifier. */
    record Id() implements ColumnType {}

    /** Text of at most so many characters. */
    record Text(int length) implements ColumnType {}

    /** Text of any length. */
    record LongText() implements ColumnType {}

    /** A day without time or zone. */
    record Day() implements ColumnType {}

    /** A point in time, UTC. */
    record Timestamp() implements ColumnType {}

    /** Yes or no. */
    record YesNo() implements ColumnType {}

    /** A whole number of at most so many decimal digits. */
    record Whole(int digits) implements ColumnType {}

    /** A decimal number. */
    record Decimal(int precision, int scale) implements ColumnType {}
}
