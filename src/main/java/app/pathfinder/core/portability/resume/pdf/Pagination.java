package app.pathfinder.core.portability.resume.pdf;

import java.util.ArrayList;
import java.util.List;

/** Parts rows into pages. What is to stay together goes to the next page together, unless it is longer than a page. */
final class Pagination {
    private final float room;
    private final List<List<Row>> pages = new ArrayList<>();
    private float used;

    private Pagination(float room) {
        this.room = room;
    }

    /** The rows of each page; at least one page. */
    static List<List<Row>> pages(List<Row> rows, float room) {
        var pagination = new Pagination(room);
        pagination.begin();
        var together = new ArrayList<Row>();
        for (var row : rows) {
            together.add(row);
            if (!row.keepsWithNext()) {
                pagination.place(together);
                together.clear();
            }
        }
        pagination.place(together);
        return pagination.pages;
    }

    private void begin() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private void place(List<Row> together) {
        if (!fits(together) && used > 0 && height(together) <= room) {
            begin();
        }
        together.forEach(this::place);
    }

    private boolean fits(List<Row> together) {
        return used + height(together) <= room;
    }

    private float height(List<Row> together) {
        var height = 0f;
        for (var row : together) {
            height += row.height() + (used == 0 && height == 0 ? 0 : row.before());
        }
        return height;
    }

    private void place(Row row) {
        if (used > 0 && used + row.before() + row.height() > room) {
            begin();
        }
        var placed = used == 0 ? row.before(0) : row;
        pages.getLast().add(placed);
        used += placed.before() + placed.height();
    }
}
