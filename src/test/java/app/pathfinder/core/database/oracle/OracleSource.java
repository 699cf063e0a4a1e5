package app.pathfinder.core.database.oracle;

import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.database.UserTableTemplates;
import app.pathfinder.core.isolation.UserTableSchema;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text for Oracle as the program has it, in the units in which it is run. */
final class OracleSource {
    /** In the order in which they are installed. */
    static final List<String> PACKAGES =
            List.of("pf_core.sql", "pf_policy.sql", "pf_admin.sql", "pf_archive.sql", "pf_session.sql");

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*(?:\\R|$)");
    private static final Pattern END_OF_UNIT = Pattern.compile("(?m)^/[ \\t]*$\\R?");

    private OracleSource() {}

    static String text(String file) {
        return resource("sql/oracle/" + file);
    }

    static List<String> tables() {
        return END_OF_STATEMENT
                .splitAsStream(text("tables.sql"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** Those that decide who may do what, and the upkeep, which stands in a file with what is no package. */
    static List<String> packages() {
        return Stream.concat(
                        PACKAGES.stream().flatMap(file -> units(text(file))),
                        units(text("operations.sql")).filter(unit -> unit.contains("create or replace package")))
                .toList();
    }

    /** What stands for what MariaDB lacks. */
    static List<String> shims() {
        return units(resource("app/pathfinder/core/database/oracle/shims.sql")).toList();
    }

    private static Stream<String> units(String text) {
        return END_OF_UNIT.splitAsStream(text).filter(unit -> !unit.isBlank());
    }

    static List<UserTableTemplates> templates() {
        return OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables);
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
