package app.pathfinder.core.database.oracle.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a script for SQL*Plus apart as that program does: commands of a line, SQL up to a semicolon at the end of a line, PL/SQL up
 * to a slash on a line by itself.
 *
 * @param units what goes to the database, without what ends it
 * @param complaints what SQL*Plus would take in another way than it was meant
 */
record ScriptParts(List<Unit> units, List<String> complaints) {
    /** A statement and the line at which it begins, counted from 1. */
    record Unit(String text, int line) {}

    static ScriptParts of(String script) {
        return new Reader(script).read();
    }

    private static final class Reader {
        private static final Pattern COMMAND = Pattern.compile(
                "(?i)^(set|prompt|whenever|define|undefine|accept|column|variable|print|spool|exit|execute|show|rem(ark)?)\\b.*");
        private static final int LONGEST_LINE = 2400;

        private final List<String> lines;
        private final List<Unit> units = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private final Set<String> defined = new HashSet<>();
        private final StringBuilder unit = new StringBuilder();
        private boolean substitutes = true;
        private boolean keepsBlankLines;
        private boolean inComment;
        private int begin;
        private boolean justEnded;

        private Reader(String script) {
            lines = script.lines().toList();
        }

        private ScriptParts read() {
            for (var i = 1; i <= lines.size(); i++) {
                line(lines.get(i - 1), i);
            }
            if (!unit.isEmpty()) {
                complain(begin, "the last unit has no end");
            }
            return new ScriptParts(units, complaints);
        }

        private void line(String line, int number) {
            look(line, number);
            if (unit.isEmpty() && isBetween(line, number)) {
                return;
            }
            if (line.strip().equals("/")) {
                if (!line.equals("/")) {
                    complain(number, "a slash with blanks around it");
                }
                if (SqlText.of(unit.toString()).code().stripTrailing().endsWith(";") && !isProcedural()) {
                    complain(number, "a statement between semicolon and slash");
                }
                end();
                return;
            }
            if (unit.isEmpty()) {
                begin = number;
            }
            take(line, number);
        }

        private void take(String line, int number) {
            if (line.isBlank() && !isProcedural() && !keepsBlankLines) {
                complain(number, "a blank line ends the statement without running it");
            }
            unit.append(line).append('\n');
            if (isProcedural() || !line.stripTrailing().endsWith(";")) {
                return;
            }
            unit.setLength(unit.toString().stripTrailing().length() - 1);
            end();
            justEnded = true;
        }

        /** Blank lines, comments and commands, which stand between units. */
        private boolean isBetween(String line, int number) {
            var text = line.strip();
            if (inComment || text.startsWith("/*")) {
                inComment = !text.endsWith("*/");
                return true;
            }
            if (text.isEmpty() || text.startsWith("--")) {
                return true;
            }
            if (text.equals("/")) {
                complain(
                        number,
                        justEnded ? "a slash runs the statement before it once more" : "a slash behind nothing");
                return true;
            }
            if (COMMAND.matcher(text).matches()) {
                command(text.toLowerCase(Locale.ROOT));
                return true;
            }
            return false;
        }

        private void command(String text) {
            justEnded = false;
            if (text.matches("set define (on|off)\\b.*")) {
                substitutes = text.startsWith("set define on");
            } else if (text.matches("set sqlblanklines (on|off)\\b.*")) {
                keepsBlankLines = text.startsWith("set sqlblanklines on");
            } else if (text.matches("(define|accept) \\w+.*")) {
                defined.add(text.split("\\W+", -1)[1]);
            } else if (text.matches("column .* new_value \\w+.*")) {
                defined.add(text.replaceAll(".* new_value (\\w+).*", "$1"));
            }
        }

        private void look(String line, int number) {
            if (line.endsWith("-") && !line.strip().startsWith("--")) {
                complain(number, "a hyphen at the end joins the next line to this one");
            }
            if (line.matches(".*;\\s*(--|/\\*).*") && !line.strip().startsWith("--")) {
                complain(number, "a comment behind the end of a statement");
            }
            if (line.matches("\\s*/\\*[^ +].*")) {
                complain(number, "a comment that begins without a blank runs what stands before it");
            }
            if (line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
                complain(number, "a line that is too long to be taken");
            }
            if (substitutes) {
                Pattern.compile("&&?(\\w*)")
                        .matcher(line)
                        .results()
                        .filter(found -> !defined.contains(found.group(1).toLowerCase(Locale.ROOT)))
                        .forEach(found -> complain(number, "asks for " + found.group()));
            }
        }

        private boolean isProcedural() {
            return SqlText.of(unit.substring(0, Math.min(200, unit.length()))).isProcedural();
        }

        private void end() {
            units.add(new Unit(unit.toString().strip(), begin));
            unit.setLength(0);
            justEnded = false;
        }

        private void complain(int number, String text) {
            complaints.add("line " + number + ": " + text);
        }
    }
}
