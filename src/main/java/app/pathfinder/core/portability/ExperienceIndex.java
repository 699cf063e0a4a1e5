package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a person's experiences by title, organisation and start, whatever else they say. For one transaction. */
final class ExperienceIndex {
    private static final int READ_AT_ONCE = 500;

    private final Map<String, List<Known>> known = new HashMap<>();

    /** One that is there. */
    record Known(UUID id, LocalDate start) {}

    private ExperienceIndex() {}

    /** Reads them a page at a time and keeps no description. */
    static ExperienceIndex of(UserTransaction tx) {
        var index = new ExperienceIndex();
        var rows = UserRows.of(UserTable.EXPERIENCES_DETAILED);
        UUID last = null;
        List<Map<String, @Nullable Object>> page;
        do {
            page = rows.page(tx, last, READ_AT_ONCE);
            page.forEach(index::add);
            last = page.isEmpty() ? null : RowValues.id(page.getLast(), "experience_id");
        } while (page.size() == READ_AT_ONCE);
        return index;
    }

    void add(Map<String, @Nullable Object> row) {
        known.computeIfAbsent(
                        key(RowValues.text(row, "title"), RowValues.optionalText(row, "organization")),
                        key -> new ArrayList<>(1))
                .add(new Known(
                        Objects.requireNonNull(RowValues.id(row, "experience_id")),
                        Objects.requireNonNull(RowValues.day(row, "start_date"))));
    }

    /** Those that could be meant. */
    List<Known> matching(String title, @Nullable String organization, PartialDate start) {
        return known.getOrDefault(key(title, organization), List.of()).stream()
                .filter(each -> start.covers(each.start()))
                .toList();
    }

    private static String key(String title, @Nullable String organization) {
        return folded(title) + '\n' + folded(Objects.requireNonNullElse(organization, ""));
    }

    /** In one spelling of letters and blanks. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
