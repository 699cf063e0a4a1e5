package app.pathfinder.desktop.mydata;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.portability.FieldChange;
import app.pathfinder.core.portability.ImportItem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import would do to a record, in words. Immutable. */
final class ChangeWords {
    private static final int LONGEST = 80;

    private final Messages messages;

    @Inject
    ChangeWords(Messages messages) {
        this.messages = messages;
    }

    /** What kind of record it is and what tells it from others. */
    String about(ImportItem item) {
        var parts = new ArrayList<String>();
        parts.add(messages.text(item.kind().nameKey()));
        if (item.detail() != null) {
            parts.add(item.detail());
        }
        if (item.since() != null) {
            parts.add(messages.text("mydata.import.since", DateText.text(item.since())));
        }
        return String.join(" · ", parts);
    }

    /** The fields that differ, a line each. */
    String changes(ImportItem item) {
        return item.changes().stream().map(this::change).collect(Collectors.joining("\n"));
    }

    private String change(FieldChange change) {
        return messages.text(
                "mydata.import.change",
                messages.text(change.labelKey()),
                value(change.column(), change.before()),
                value(change.column(), change.after()));
    }

    private String value(String column, @Nullable Object value) {
        if (value == null) {
            return messages.text("mydata.import.nothing");
        }
        if (column.equals("experience_type")) {
            return messages.text(ExperienceType.ofCode(value.toString()).nameKey());
        }
        return switch (value) {
            case LocalDate day -> DateText.text(day);
            case Boolean yes -> messages.text(yes ? "mydata.import.yes" : "mydata.import.no");
            case String text -> messages.text("mydata.import.quoted", shortened(text));
            default -> value.toString();
        };
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
