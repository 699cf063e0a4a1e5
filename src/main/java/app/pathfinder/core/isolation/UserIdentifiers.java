package app.pathfinder.core.isolation;

import app.pathfinder.core.database.SqlDialect;
import java.util.function.UnaryOperator;

/**
 * What each {@code <name>} of a user's statement stands for: one of the seven tables by its suffix, the view
 * {@code skill_summary}, or what the engine says for one of the words of {@link SqlDialect#word}. Immutable; any thread.
 */
record UserIdentifiers(SchemaPrefix prefix, SqlDialect dialect) implements UnaryOperator<String> {
    private static final String SUMMARY_VIEW = "skill_summary";

    /** @throws IllegalArgumentException if it stands for nothing */
    @Override
    public String apply(String name) {
        return switch (name) {
            case SUMMARY_VIEW -> prefix.value() + "_" + SUMMARY_VIEW;
            default -> dialect.word(name).orElseGet(() -> new TableName(prefix, UserTable.ofSuffix(name)).toString());
        };
    }
}
