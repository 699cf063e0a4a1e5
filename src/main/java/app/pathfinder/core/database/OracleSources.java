package app.pathfinder.core.database;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program has for Oracle, and what a script says about it: make what is missing, look whether it is there,
 * drop it.
 */
final class OracleSources {
    private static final String FOLDER = "sql/oracle/";
    private static final String TABLES = "tables.sql";
    private static final String CONTEXTS = "context.sql";

    /** In the order in which each finds what it is built of. */
    private static final List<String> ROUTINES = List.of(
            "pf_core.sql", "pf_policy.sql", "pf_admin.sql", "pf_archive.sql", "pf_session.sql", "operations.sql");

    private static final Pattern JOB = Pattern.compile("set_job\\('(PF_\\w+)'");

    private final List<OracleUnit> tables = OracleUnit.of(source(TABLES));
    private final List<OracleUnit> routines = OracleUnit.of(routines());

    /** A part of a script. */
    static String part(String name) {
        return source("script/" + name + ".sql");
    }

    String all() {
        return Stream.of(TABLES, CONTEXTS).map(OracleSources::source).collect(Collectors.joining()) + routines();
    }

    String contexts() {
        return source(CONTEXTS);
    }

    String routines() {
        return ROUTINES.stream().map(OracleSources::source).collect(Collectors.joining("\n"));
    }

    List<String> jobs() {
        return JOB.matcher(routines()).results().map(found -> found.group(1)).toList();
    }

    /** Names of what is made of a type. */
    List<String> names(String type) {
        return Stream.concat(tables.stream(), routines.stream())
                .filter(unit -> unit.type().equals(type))
                .map(OracleUnit::name)
                .toList();
    }

    /** Makes each shared table and index that is not there. */
    String missingTables() {
        return """
                declare
                    procedure make(p_name in varchar2, p_statement in varchar2) is
                        v_found number(10);
                    begin
                        select count(*) into v_found from all_objects where owner = '${owner}' and object_name = p_name;
                        if v_found = 0 then
                            execute immediate p_statement;
                            dbms_output.put_line('made ' || lower(p_name));
                        end if;
                    end make;
                begin
                %s
                end;
                /
                """.formatted(lines(
                tables,
                unit -> unit.comment().indent(4) + "    make('" + unit.name() + "', q'[" + unit.text() + "]');"));
    }

    /** What the database compiles, and may find wrong. */
    List<String> compiled() {
        return Stream.of("PACKAGE", "TRIGGER", "VIEW")
                .flatMap(type -> names(type).stream())
                .toList();
    }

    /** Counts what is there and valid of each type. */
    String objectChecks() {
        return Stream.of("TABLE", "PACKAGE", "PACKAGE BODY", "TRIGGER", "VIEW")
                .map(type -> "    tell('of type %s', objects('%s', '%s'), %d);"
                        .formatted(
                                type.toLowerCase(Locale.ROOT),
                                type,
                                String.join(",'\n        || '", names(type)),
                                names(type).size()))
                .collect(Collectors.joining("\n"));
    }

    String dropJobs() {
        return lines(jobs(), job -> "    drop_job('" + job + "');");
    }

    /** What is built of others first; triggers and indexes go with their tables. */
    String dropObjects() {
        return Stream.of("VIEW", "PACKAGE", "TABLE")
                        .flatMap(type -> names(type).reversed().stream()
                                .map(name -> "    drop_object('" + type + "', '" + name + "');\n"))
                        .collect(Collectors.joining())
                + lines(OracleUnit.of(contexts()), unit -> "    drop_context('" + unit.name() + "');");
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String source(String file) {
        try {
            return Resources.toString(Resources.getResource(FOLDER + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
